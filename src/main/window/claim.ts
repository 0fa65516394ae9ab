// One window for one library. Whoever starts first listens on a socket in the library's folder (no port: a file, on Windows a pipe); whoever
// comes after finds it, asks for the window to come forward, and ends. A socket whose program has died answers nobody and blocks nobody.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrivateFolder } from '../store/database.ts';

/** What the first program holds as long as it runs. */
export interface Claim {
  release(): void;
}

/** The library is open in another window, which has been asked to come forward. */
export class AlreadyOpen extends Error {
  override readonly name = 'AlreadyOpen';
}

/** What the operating systems take for the name of a socket, in bytes. */
const LONGEST_NAME = 100;

/**
 * Claims a library's folder.
 *
 * @param comeForward is called whenever somebody else wants to start on the same folder
 * @throws AlreadyOpen (as a rejection) when another program has the folder
 */
export async function claimFolder(folder: string, comeForward: () => void): Promise<Claim> {
  makePrivateFolder(folder);
  const name = socketOf(folder, process.platform);
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // whoever asked may be gone already
    socket.end();
    comeForward();
  });
  if (await listen(server, name)) return claimOf(server);
  if (await isAnswered(name)) throw new AlreadyOpen();
  rmSync(name, { force: true });
  // Where there can be no socket at all, nobody is kept from starting: the library itself bears two programs.
  await listen(server, name);
  return claimOf(server);
}

function claimOf(server: Server): Claim {
  server.unref();
  return { release: () => void server.close() };
}

/** The socket's name: in the folder itself, but where that is too long for one, in the folder for temporary files. */
export function socketOf(folder: string, platform: NodeJS.Platform): string {
  const short = `hashiya-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${short}`;
  const name = join(folder, 'window.sock');
  return Buffer.byteLength(name) <= LONGEST_NAME ? name : join(tmpdir(), `${short}.sock`);
}

function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(false);
    server.once('error', fail);
    server.listen(name, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
