// Where the library is when nobody says otherwise: the platform's folder for application data.
import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The library's folder: `HASHIYA_DATA_DIR` when it is set, otherwise `$XDG_DATA_HOME/hashiya` (XDG Base Directory specification),
 * `~/Library/Application Support/Hashiya`, or `%APPDATA%\Hashiya`.
 */
export function defaultDataFolder({ platform, env, home }: Surroundings): string {
  const chosen = env.HASHIYA_DATA_DIR;
  if (chosen !== undefined && chosen !== '') return chosen;
  switch (platform) {
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Hashiya');
    case 'win32':
      return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Hashiya');
    default: {
      const data = env.XDG_DATA_HOME;
      // The specification tells to ignore a relative path.
      return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), 'hashiya');
    }
  }
}
