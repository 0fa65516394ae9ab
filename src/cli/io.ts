// The command line's doors to the world, passed in so that tests can hold them.

export interface Io {
  /** Writes to standard output, exactly. */
  readonly out: (text: string) => void;
  /** Writes bytes to standard output. */
  readonly outBytes: (bytes: Uint8Array) => void;
  /** Writes one line to standard error. */
  readonly err: (line: string) => void;
  /** Writes over the last line of standard error that this wrote; absent where nobody looks on. */
  readonly status?: (text: string) => void;
  /** Aborted when the user interrupts. */
  readonly interrupted?: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The folder that relative paths are taken from: where the user stands, also when npm has moved. */
  readonly folder: string;
  /** Reads standard input to its end. */
  readonly readInput: () => Buffer;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Unsigned 32-bit integers. */
  readonly random: () => number;
}
