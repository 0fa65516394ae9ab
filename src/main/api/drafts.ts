// Drafts and search.
import type { DraftId, WireDraft } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import { newArticleId } from '../../core/article/ids.ts';
import { newArticle } from '../../core/article/newArticle.ts';
import { readWireArticle, wireDraft } from './article.ts';
import type { Handlers, Services } from './handlers.ts';
import { OpenTexts } from './openTexts.ts';

type DraftMethod = Extract<keyof Handlers, `drafts.${string}` | `search.${string}`>;

export function draftHandlers({ library, random }: Services): Pick<Handlers, DraftMethod> {
  const { drafts, revisions, search } = library;
  const texts = new OpenTexts();
  const load = (id: DraftId): WireDraft => {
    const loaded = drafts.load(id);
    // What was recovered is not what the library has as the current text.
    if (!loaded.isRecovered) texts.keep(id, loaded.counter, loaded.article);
    return wireDraft(id, loaded);
  };
  return {
    'drafts.list': (filter) => drafts.list(filter),
    'drafts.create': ({ article }) => {
      const made: Article =
        article === undefined ? newArticle(newArticleId(random)) : readWireArticle(article);
      return load(drafts.create(made));
    },
    'drafts.load': ({ id }) => load(id),
    'drafts.save': ({ id, article, expectedCounter, name }) => {
      const read = readWireArticle(article);
      const saved = drafts.save(id, read, expectedCounter === undefined ? {} : { expectedCounter });
      texts.keep(id, saved.counter, read);
      // A text that is saved already gets its name on the revision that holds it.
      if (name !== undefined) revisions.name(drafts.get(id).key, saved.conflict ?? saved.counter, name);
      return saved;
    },
    'drafts.saveChange': (change) => {
      const { id, expectedCounter } = change;
      const article = texts.changed(change);
      const saved = drafts.save(id, article, { expectedCounter });
      texts.keep(id, saved.counter, article);
      return saved;
    },
    'drafts.rename': ({ id, headline }) => drafts.rename(id, headline),
    'drafts.setStatus': ({ id, status }) => drafts.setStatus(id, status),
    'drafts.setTags': ({ id, tags }) => drafts.setTags(id, tags),
    'drafts.duplicate': ({ id }) => ({ id: drafts.duplicate(id) }),
    'drafts.bin': ({ id }) => {
      drafts.bin(id);
      return null;
    },
    'drafts.unbin': ({ id }) => {
      drafts.unbin(id);
      return null;
    },
    'drafts.deleteForEver': ({ id }) => {
      drafts.deleteForEver(id);
      return null;
    },
    'drafts.revisions': ({ id }) => revisions.list(drafts.get(id).key),
    'search.find': ({ query, limit }) => search.find(query, limit),
    'search.drafts': ({ query, limit }) =>
      search.find(query, limit).flatMap(({ id }) => {
        const info = drafts.info(id);
        return info === undefined ? [] : [{ ...info, snippet: search.snippet(id, query) }];
      }),
  };
}
