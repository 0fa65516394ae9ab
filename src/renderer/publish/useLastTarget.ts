// Copying and sharing for the target that was published to last, without the panel: one thing at a time, and what is to be told of it.
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../editor/services.ts';
import { announce } from '../ui/Announcer.tsx';
import { COPY_PUBLISHED, SHARE_PUBLISHED } from './publishCommands.ts';

/** What stays until it is put away. */
interface Kept {
  readonly sentence: string;
  /** Where a file is that nothing could show. */
  readonly path?: string;
}

/** What is to be said: in passing, or to stay. */
type Said = { readonly told: string } | { readonly kept: Kept };

export interface LastTarget {
  /** A sentence that goes away by itself. */
  readonly told: string | undefined;
  readonly kept: Kept | undefined;
  readonly forget: () => void;
}

export function useLastTarget(): LastTarget {
  const { editor, client, session, words } = useServices();
  const [said, setSaid] = useState<Said>();
  const isBusy = useRef(false);
  useEffect(() => {
    const say = (next: Said): void => {
      setSaid(next);
      // What stays is an alert, which says itself.
      if ('told' in next) announce(next.told);
    };
    // Loaded when something is published for the first time.
    const copy = async (): Promise<void> => {
      const [{ copyForLast }, { PUBLISH_WORDS }] = await Promise.all([
        import('./order.ts'),
        import('../i18n/publishWords.ts'),
      ]);
      const { label } = await copyForLast(client, session);
      say({ told: PUBLISH_WORDS[words.language].copiedFor(label[words.language]) });
    };
    const share = async (): Promise<void> => {
      const [{ shareForLast }, { sayShared }, { SHARE_WORDS }] = await Promise.all([
        import('./order.ts'),
        import('./shared.ts'),
        import('../i18n/shareWords.ts'),
      ]);
      // Printing takes its time.
      say({ told: SHARE_WORDS[words.language].making });
      const file = await shareForLast(client, session);
      const sentence = sayShared(file, words);
      say(file.handed === 'nowhere' ? { kept: { sentence, path: file.path } } : { told: sentence });
    };
    const attempt = (doing: () => Promise<void>) => () => {
      if (isBusy.current) return true;
      isBusy.current = true;
      doing()
        .catch(async (error: unknown) => {
          const { sentenceOf } = await import('./order.ts');
          say({ kept: { sentence: sentenceOf(error, words) } });
        })
        .finally(() => {
          isBusy.current = false;
        });
      return true;
    };
    const stops = [
      editor.registerCommand(COPY_PUBLISHED, attempt(copy), COMMAND_PRIORITY_LOW),
      editor.registerCommand(SHARE_PUBLISHED, attempt(share), COMMAND_PRIORITY_LOW),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor, client, session, words]);
  return {
    told: said !== undefined && 'told' in said ? said.told : undefined,
    kept: said !== undefined && 'kept' in said ? said.kept : undefined,
    forget: () => setSaid(undefined),
  };
}
