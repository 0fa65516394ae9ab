// Without a slug the site makes up the article's address.
import { proposeSlug } from '../article/slug.ts';
import { type Check, DESCRIBED_TARGETS } from './finding.ts';

export const missingSlug: Check = {
  id: 'missing-slug',
  severity: 'warning',
  name: { ar: 'بلا اسم رابط', en: 'No slug' },
  targets: DESCRIBED_TARGETS,
  run({ metadata }) {
    if (metadata.slug !== undefined) return [];
    const slug = proposeSlug(metadata.headline);
    return [
      {
        check: 'missing-slug',
        severity: 'warning',
        message: { ar: 'المقال بلا اسم لرابطه.', en: 'The article has no slug for its address.' },
        place: { path: ['metadata', 'slug'] },
        ...(slug === ''
          ? {}
          : { fix: (article) => ({ ...article, metadata: { ...article.metadata, slug } }) }),
      },
    ];
  },
};
