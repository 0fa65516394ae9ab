// The whole window when there is nothing else to show: one sentence.
import type { JSX } from 'react';

export function Failure({ sentence }: { readonly sentence: string }): JSX.Element {
  return (
    <main className="failure" role="alert">
      <p>{sentence}</p>
    </main>
  );
}
