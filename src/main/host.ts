// What the main process asks of the shell that it runs in. The shells are in `hosts/`; tests bring their own.
import type { EventMessage } from '../contract/transport.ts';
import type { Handover } from '../contract/values.ts';

/** What a dialog for opening offers. */
export type FileKind = 'report' | 'picture' | 'any';

/** What is put on the clipboard: every program takes the text, those that can take the markup. */
export interface Clipping {
  readonly text: string;
  readonly html?: string;
}

export interface PdfOptions {
  readonly paper: 'A4' | 'A5' | 'Letter';
}

export interface Host {
  readonly kind: 'electron' | 'chromium';
  /** Opens a checked address in the system's browser or mail program. */
  openAddress(address: string): Promise<void>;
  /** The path that the user chose for a new file; undefined when they changed their mind. */
  chooseSavePath(name: string): Promise<string | undefined>;
  /** The folder that the user chose for a number of new files, which may be one that is there no more than its name; undefined when they changed their mind. */
  chooseFolder(name: string): Promise<string | undefined>;
  /** The files that the user chose, by path. */
  chooseFiles(kind: FileKind, many: boolean): Promise<readonly string[]>;
  /** Tells the window. Settles when it has heard, at once where there is none; never rejects. */
  emit(message: EventMessage): Promise<void>;
  writeClipboard(clipping: Clipping): Promise<void>;
  /** Hands a file to the system, by its full path, and answers how. Settles within seconds; never rejects. */
  shareFile(path: string): Promise<Handover>;
  /** A page of HTML that brings its own styles, fonts and pictures, as PDF. Nothing in it runs, and nothing is fetched for it. */
  printPdf(html: string, options: PdfOptions): Promise<Uint8Array>;
}
