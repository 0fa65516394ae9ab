// What lives elsewhere (videos, posts, players) as titled links; nothing of it is ever fetched.
import type { Embed } from '../../article/article.ts';
import { cleanLine } from '../clean.ts';
import { attribute, childElements, findElements, type HtmlElement, hasClass, textOf } from './dom.ts';
import type { Flow, Surroundings } from './flow.ts';
import type { HtmlReader } from './reader.ts';

const POST_CLASS =
  /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed-bq|fb-post|threads-post)$/;
const YOUTUBE = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/;
const HOST = /^https?:\/\/(?:www\.)?([^/?#]+)/;

/** An `iframe`, `video`, `audio`, `object` or `embed` as a titled link. */
export function readMediaEmbed(
  element: HtmlElement,
  _around: Surroundings,
  flow: Flow,
  reader: HtmlReader,
): void {
  const written = addressOf(element);
  const address = written === undefined ? undefined : watchable(reader.addresses.web(written));
  const words = element.tagName === 'iframe' ? '' : textOf(element);
  const title = cleanLine(attribute(element, 'title') ?? '') || cleanLine(words);
  if (address === undefined) {
    if (written !== undefined || words !== '')
      reader.findings.report('part-dropped', `${title} ${written ?? ''}`);
    return;
  }
  const embed: Embed = { type: 'embed', address, title: title || (HOST.exec(address)?.[1] ?? address) };
  reader.findings.report('embed-as-link', `${embed.title} ${address}`);
  flow.block(embed);
}

/** A post of a social network, quoted with a link to itself; nothing when the quotation is none. */
export function readPostEmbed(element: HtmlElement, reader: HtmlReader): Embed | undefined {
  if (!hasClass(element, POST_CLASS)) return undefined;
  const stated = attribute(element, 'cite') ?? attribute(element, 'data-instgrm-permalink');
  // The last link of a quoted post is the post's own.
  const last = findElements(
    element,
    (found) => found.tagName === 'a' && attribute(found, 'href') !== undefined,
  ).at(-1);
  const address = [stated, last === undefined ? undefined : attribute(last, 'href')]
    .map((written) => (written === undefined ? undefined : reader.addresses.web(written)))
    .find((found) => found !== undefined);
  if (address === undefined) return undefined;
  const title = cleanLine(textOf(element)) || address;
  reader.findings.report('embed-as-link', `${title} ${address}`);
  return { type: 'embed', address, title };
}

function addressOf(element: HtmlElement): string | undefined {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data']) {
    const value = attribute(element, name);
    if (value !== undefined && value !== '' && value !== 'about:blank') return value;
  }
  const source = childElements(element).find(
    (child) => child.tagName === 'source' || child.tagName === 'embed',
  );
  return source === undefined ? undefined : attribute(source, 'src');
}

// The page of a video instead of the player that is set into other pages.
function watchable(address: string | undefined): string | undefined {
  const video = YOUTUBE.exec(address ?? '')?.[1];
  return video === undefined ? address : `https://www.youtube.com/watch?v=${video}`;
}
