// Starting a child on a TypeScript file, and reading what it has said in whole lines. Node's compile cache makes many starts of one file cheap.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface RunningChild {
  readonly process: ChildProcess;
  /** Resolves when the child is gone and everything it said has been read. */
  readonly ended: Promise<EndedChild>;
}

export interface EndedChild {
  /** Whole lines only: a line that was cut off was never said. */
  readonly lines: readonly string[];
  readonly errors: string;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts `children/<name>.ts`. Starts of one test share the folder `compiled`. */
export function startChild(
  name: string,
  given: readonly string[],
  {
    compiled,
    heard = () => undefined,
  }: {
    readonly compiled: string;
    /** Called with the number of bytes said so far each time there are more. */
    readonly heard?: (bytes: number) => void;
  },
): RunningChild {
  const file = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...given], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  let said = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    heard(said.length); // lines are ASCII
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<EndedChild>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ lines: said.split('\n').slice(0, -1), errors, status, signal });
    });
  });
  return { process: child, ended };
}
