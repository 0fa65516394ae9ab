// What belongs to the desk and not to one draft: settings, callout kinds, snippets.
import { articleToJson } from '../../core/article/articleToJson.ts';
import type { Json } from '../../core/article/json.ts';
import { readWireArticle } from './article.ts';
import type { Handlers, Services } from './handlers.ts';

type DeskMethod = Extract<keyof Handlers, `settings.${string}` | `callouts.${string}` | `snippets.${string}`>;

export function deskHandlers(services: Services): Pick<Handlers, DeskMethod> {
  const { settings, calloutKinds, snippets } = services.library;
  return {
    'settings.get': ({ name }) => settings.find(name) ?? null,
    'settings.set': ({ name, value }) => {
      if (value === null || value === undefined) settings.remove(name);
      else settings.set(name, value as Json); // what a carrier brought is JSON
      services.settingChanged?.(name);
      return null;
    },
    'callouts.list': () => calloutKinds.list(),
    'snippets.list': () => snippets.list(),
    'snippets.get': ({ id }) => {
      const article = snippets.find(id);
      return article === undefined ? null : articleToJson(article);
    },
    'snippets.put': ({ article, ...snippet }) => ({
      id: snippets.put({ ...snippet, article: readWireArticle(article) }),
    }),
    'snippets.remove': ({ id }) => {
      snippets.remove(id);
      return null;
    },
  };
}
