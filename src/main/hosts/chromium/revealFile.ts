// Showing a file in the system's file manager. Programs are started without a shell and get the path as one argument; none of them is waited for longer
// than a few seconds.
import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Handover } from '../../../contract/values.ts';

export interface Opener {
  readonly program: string;
  readonly args: readonly string[];
  /** What its success means. */
  readonly handed: Handover;
  /** Where it says so: in its code, by running on as the file manager itself, or by having been started at all. */
  readonly succeeds: 'code' | 'code-or-stays' | 'started';
  /** Windows: the arguments are quoted already. */
  readonly verbatim?: true;
}

/** Milliseconds that a program may take to answer; a file manager may have to be started first. */
const PATIENCE = 5000;

/** The programs that may show a file, the best first. */
export function openersFor(
  path: string,
  platform: NodeJS.Platform,
  systemRoot = 'C:\\Windows',
): readonly Opener[] {
  if (platform === 'darwin')
    return [{ program: 'open', args: ['-R', path], handed: 'shown', succeeds: 'code' }];
  if (platform === 'win32')
    return [
      {
        // By its full path, so that no program of that name elsewhere is taken for it.
        program: `${systemRoot}\\explorer.exe`,
        // It reads its command line itself: the quotes stand around the path alone, and no path on Windows has one in it.
        args: [`/select,"${path}"`],
        handed: 'shown',
        succeeds: 'started', // it ends with 1 when all went well
        verbatim: true,
      },
    ];
  // The interface that file managers of all desktops share (freedesktop.org, «File Manager D-Bus Interface»).
  const name = 'org.freedesktop.FileManager1';
  const object = '/org/freedesktop/FileManager1';
  const url = urlOf(path);
  return [
    {
      program: 'gdbus',
      args: [
        ...['call', '--session', '--timeout', String(PATIENCE / 1000)],
        ...['--dest', name, '--object-path', object, '--method', `${name}.ShowItems`],
        `['${url}']`,
        "''",
      ],
      handed: 'shown',
      succeeds: 'code',
    },
    {
      program: 'dbus-send',
      args: [
        ...['--session', '--print-reply', `--reply-timeout=${PATIENCE}`, '--type=method_call'],
        ...[`--dest=${name}`, object, `${name}.ShowItems`],
        `array:string:${url}`,
        'string:',
      ],
      handed: 'shown',
      succeeds: 'code',
    },
    { program: 'xdg-open', args: [dirname(path)], handed: 'folder', succeeds: 'code-or-stays' },
  ];
}

/** Shows a file by its full path; answers `nowhere` when no program here can. Never rejects. */
export async function revealFile(path: string, platform: NodeJS.Platform): Promise<Handover> {
  for (const opener of openersFor(path, platform, process.env.SystemRoot))
    if (await succeeds(opener)) return opener.handed;
  return 'nowhere';
}

// Quotes, commas and brackets mean something to the programs that read it, so all but letters and digits is escaped.
function urlOf(path: string): string {
  const escaped = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  const segments = path.split('/').map((part) => encodeURIComponent(part).replaceAll(/['()*!~]/g, escaped));
  return `file://${segments.join('/')}`;
}

function succeeds({ program, args, succeeds: by, verbatim }: Opener): Promise<boolean> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      child = spawn(program, args, {
        stdio: 'ignore',
        detached: true, // what it starts outlives this program
        ...(verbatim === undefined ? {} : { windowsVerbatimArguments: verbatim }),
      });
    } catch {
      return resolve(false);
    }
    const timer = setTimeout(() => {
      if (by === 'code') stop(child);
      resolve(by !== 'code');
    }, PATIENCE);
    const answer = (isDone: boolean): void => {
      clearTimeout(timer);
      resolve(isDone);
    };
    child.unref();
    child.once('error', () => answer(false));
    child.once('exit', (code) => answer(code === 0 || by === 'started'));
    if (by === 'started') child.once('spawn', () => answer(true));
  });
}

// With all that it has started in turn: it leads a group of its own.
function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
