// Always the newest of what each drawing gives, for what is made once and called later.
import { useRef } from 'react';

export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
