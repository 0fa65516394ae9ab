// Reads once whether signs at the beginning of a line make it something else.
import { useEffect } from 'react';
import { useServices } from '../services.ts';
import { OPENINGS_SETTING, switchOpenings } from './openings.ts';

export function OpeningsSetting(): null {
  const { client, editor } = useServices();
  useEffect(() => {
    client.call('settings.get', { name: OPENINGS_SETTING }).then(
      (value) => switchOpenings(editor, value !== false),
      // Without an answer they stay as they are.
      () => undefined,
    );
  }, [client, editor]);
  return null;
}
