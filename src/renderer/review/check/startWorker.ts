// Starting the checking worker. Trusted Types let only addresses through that a policy of ours has looked at.
import type { CheckAnswer } from './checkMessages.ts';
import address from './checkWorker.ts?worker&url';
import type { CheckPort } from './Findings.ts';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }; // not yet in TypeScript's own list
const policy = trustedTypes?.createPolicy('hashiya-check', {
  createScriptURL: (given) => {
    if (given !== address) throw new Error(`not our worker: ${given}`);
    return given;
  },
});

export function startWorker(answered: (answer: CheckAnswer) => void): CheckPort {
  const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => answered(data));
  return {
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
