// THE table of targets, and the door to all of them. A new target is its file and a row here.
import type { Article } from '../article/article.ts';
import { CALLOUT_KINDS } from '../article/callouts.ts';
import { articleTarget } from './articleTarget.ts';
import { blogger } from './blogger/blogger.ts';
import { clipboard } from './clipboard/clipboard.ts';
import { markdown } from './markdown/markdown.ts';
import { parseSettings } from './parseSettings.ts';
import { standalone } from './standalone/standalone.ts';
import type { Rendered, RenderOptions, Target } from './target.ts';
import { text } from './text.ts';
import { wordpress } from './wordpress/wordpress.ts';
import { wordpressWxr } from './wordpress/wxr.ts';

export { parseSettings, type SettingProblem } from './parseSettings.ts';

export const TARGETS: readonly Target[] = [
  standalone,
  blogger,
  wordpress,
  wordpressWxr,
  clipboard,
  markdown,
  text,
  articleTarget,
];

export function findTarget(id: string): Target | undefined {
  return TARGETS.find((target) => target.id === id);
}

export function getTarget(id: string): Target {
  const target = findTarget(id);
  if (target === undefined) throw new Error(`no target ${id}`);
  return target;
}

/** Renders an article for a target; whatever is not given is the default: built-in callouts, no pictures, default settings. */
export function exportArticle(
  article: Article,
  targetId: string,
  options: Partial<RenderOptions> = {},
): Rendered {
  const target = getTarget(targetId);
  return target.render(article, {
    callouts: options.callouts ?? CALLOUT_KINDS,
    findAsset: options.findAsset ?? (() => undefined),
    settings: parseSettings(target, options.settings ?? {}).settings,
  });
}
