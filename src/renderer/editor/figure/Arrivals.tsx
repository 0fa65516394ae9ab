// What is told of pictures on their way: which one is being read, and why one was refused.
import { X } from 'lucide-react';
import { type JSX, useSyncExternalStore } from 'react';
import { SENTENCES } from '../../../contract/errors.ts';
import { useServices } from '../services.ts';

export function Arrivals(): JSX.Element | null {
  const { session, words, editor } = useServices();
  const { reading, refusals } = useSyncExternalStore(session.pictures.subscribe, session.pictures.state);
  return (
    <div className="arrivals">
      <p role="status" hidden={reading === undefined}>
        {reading === undefined ? '' : words.blocks.reading(reading.at, reading.of)}
      </p>
      {refusals.length === 0 ? null : (
        <div className="refusals" role="alert">
          <ul>
            {refusals.map(({ name, code }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
              <li key={index}>
                {name === '' ? null : <bdi>{name}</bdi>} {SENTENCES[code][words.language]}
              </li>
            ))}
          </ul>
          <button
            type="button"
            aria-label={words.blocks.dismiss}
            onClick={() => {
              session.pictures.dismiss();
              editor.focus();
            }}
          >
            <X aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
