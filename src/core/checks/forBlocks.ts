// The common frame of checks that ask one question of every block of a type.
import type { Block } from '../article/article.ts';
import type { Labels } from '../article/callouts.ts';
import { walk } from '../article/walk.ts';
import type { Check, Finding, Severity } from './finding.ts';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

interface BlockCheck<T extends Block['type']> {
  readonly id: string;
  readonly severity: Severity;
  readonly name: Labels;
  readonly isWrong: (block: BlockOf<T>) => boolean;
  readonly message: Labels;
  /** The field of the block that the finding leads to. */
  readonly field?: string;
  readonly excerpt?: (block: BlockOf<T>) => string;
}

export function forBlocks<T extends Block['type']>(type: T, check: BlockCheck<T>): Check {
  const { id, severity, name, isWrong, message, field, excerpt } = check;
  return {
    id,
    severity,
    name,
    run(article) {
      const findings: Finding[] = [];
      walk(article, {
        block: (block, path) => {
          if (block.type !== type) return;
          const found = block as BlockOf<T>; // its type was just compared
          if (!isWrong(found)) return;
          findings.push({
            check: id,
            severity,
            message,
            place: { path: field === undefined ? path : [...path, field] },
            ...(excerpt === undefined ? {} : { excerpt: excerpt(found) }),
          });
        },
      });
      return findings;
    },
  };
}
