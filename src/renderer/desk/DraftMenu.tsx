// What can be done with a draft of the list.
import { Copy, FolderOpen, ListChecks, Pencil, Trash2 } from 'lucide-react';
import { type JSX, lazy, Suspense } from 'react';
import { STATUSES, type Status } from '../../core/article/article.ts';
import type { Words } from '../i18n/words.ts';
import type { DraftLine } from './useDrafts.ts';

const AnchoredMenu = lazy(async () => ({ default: (await import('../ui/AnchoredMenu.tsx')).AnchoredMenu }));

export interface DraftMenuProps {
  readonly words: Words;
  readonly draft: DraftLine;
  /** Whether it is chosen with others. */
  readonly isChosen: boolean;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onChoose: () => void;
  readonly onStatus: (status: Status) => void;
  readonly onBin: () => void;
}

export function DraftMenu({ words, draft, isChosen, anchor, onClose, ...on }: DraftMenuProps): JSX.Element {
  const { library } = words.frame;
  const choose = (id: string): void => {
    if (id === 'open') on.onOpen();
    else if (id === 'rename') on.onRename();
    else if (id === 'duplicate') on.onDuplicate();
    else if (id === 'choose') on.onChoose();
    else if (id === 'bin') on.onBin();
    else {
      const status = STATUSES.find((each) => each === id);
      if (status !== undefined) on.onStatus(status);
    }
  };
  return (
    <Suspense fallback={null}>
      <AnchoredMenu
        anchor={anchor}
        label={library.menu(draft.title || words.untitled)}
        language={words.language}
        onChoose={choose}
        onClose={onClose}
        groups={[
          {
            id: 'draft',
            entries: [
              { id: 'open', label: library.open, icon: <FolderOpen aria-hidden="true" />, hint: 'Enter' },
              { id: 'rename', label: library.rename, icon: <Pencil aria-hidden="true" />, hint: 'F2' },
              { id: 'duplicate', label: words.duplicate, icon: <Copy aria-hidden="true" /> },
            ],
          },
          {
            id: 'status',
            label: library.status,
            chosen: draft.status,
            entries: STATUSES.map((status) => ({ id: status, label: words.statuses[status] })),
          },
          {
            id: 'many',
            entries: [
              {
                id: 'choose',
                label: isChosen ? library.unchooseIt : library.choose,
                icon: <ListChecks aria-hidden="true" />,
                hint: 'Space',
              },
            ],
          },
          {
            id: 'bin',
            entries: [
              {
                id: 'bin',
                label: words.bin,
                icon: <Trash2 aria-hidden="true" />,
                hint: 'Delete',
                isDanger: true,
              },
            ],
          },
        ]}
      />
    </Suspense>
  );
}
