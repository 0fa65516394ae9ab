// The block editor of WordPress without its screen: the core blocks as WordPress defines them, and what its editor makes of a text pasted into the code
// view. Only what reads and saves blocks is installed; `overrides` in package.json replaces the packages that draw by an empty one (they would be
// eight hundred megabytes), and here `nothing.cjs` answers for them.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { JSDOM } from 'jsdom';

export interface EditorBlock {
  readonly name: string;
  readonly isValid: boolean;
  readonly innerBlocks: readonly EditorBlock[];
}

export interface Reading {
  readonly blocks: readonly EditorBlock[];
  /** The text that the editor saves when nothing was changed. */
  readonly saved: string;
  /** What the editor has to say to a developer: blocks that it had to update, or could not read. */
  readonly said: readonly string[];
}

interface Blocks {
  parse(text: string): readonly EditorBlock[];
  serialize(blocks: readonly EditorBlock[]): string;
  pasteHandler(pasted: {
    readonly HTML: string;
    readonly plainText: string;
    readonly mode: 'BLOCKS';
  }): readonly EditorBlock[];
}

interface BlockLibrary {
  registerCoreBlocks(): void;
}

const EMPTY_PACKAGE = 'npm:@wordpress/warning@';
const NOTHING = new URL('./nothing.cjs', import.meta.url).href;
const PRIVATE_APIS = new URL('./privateApis.cjs', import.meta.url).href;

export interface BlockEditor {
  /** Reads a text that is put into the code view. */
  read(text: string): Reading;
  /** The text that is saved after this was pasted on the page. */
  paste(html: string, plainText: string): string;
}

/** Loads the editor, which takes seconds; a test file does it once. The window that it wants stays in the globals of the test file. */
export function openBlockEditor(): BlockEditor {
  const blocks = loadBlocks();
  return {
    read: (text) => readBlocks(text, blocks),
    paste: (HTML, plainText) =>
      listening(() => blocks.serialize(blocks.pasteHandler({ HTML, plainText, mode: 'BLOCKS' }))).result,
  };
}

function loadBlocks(): Blocks {
  provideWindow();
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (isDrawing(specifier)) return { url: NOTHING, format: 'commonjs', shortCircuit: true };
      const isPrivate = specifier === '@wordpress/private-apis' && context.parentURL !== PRIVATE_APIS;
      return isPrivate
        ? { url: PRIVATE_APIS, format: 'commonjs', shortCircuit: true }
        : next(specifier, context);
    },
  });
  try {
    const require = createRequire(import.meta.url);
    const blocks: Blocks = require('@wordpress/blocks');
    const library: BlockLibrary = require('@wordpress/block-library');
    library.registerCoreBlocks();
    return blocks;
  } finally {
    hooks.deregister();
  }
}

/** Every block, those inside others too. */
export function allBlocks(blocks: readonly EditorBlock[]): readonly EditorBlock[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.innerBlocks)]);
}

function readBlocks(text: string, { parse, serialize }: Blocks): Reading {
  const { result, said } = listening(() => {
    const blocks = parse(text);
    return { blocks, saved: serialize(blocks) };
  });
  return { ...result, said };
}

// What is said to the console meanwhile is for the test alone.
function listening<T>(work: () => T): { readonly result: T; readonly said: readonly string[] } {
  const said: string[] = [];
  const own = { ...console };
  const listen = (...words: readonly unknown[]): void => {
    said.push(words.map(String).join(' '));
  };
  const voices = ['log', 'info', 'warn', 'error', 'group', 'groupCollapsed'] as const;
  for (const voice of voices) console[voice] = listen;
  try {
    return { result: work(), said };
  } finally {
    for (const voice of voices) console[voice] = own[voice];
  }
}

const DRAWING = findDrawing();

// A package, or a file inside one.
function isDrawing(specifier: string): boolean {
  const parts = specifier.split('/');
  return DRAWING.has(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));
}

function findDrawing(): ReadonlySet<string> {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { overrides }: { overrides: Readonly<Record<string, string>> } = JSON.parse(text);
  const replaced = Object.entries(overrides).filter(([, version]) => version.startsWith(EMPTY_PACKAGE));
  return new Set(replaced.map(([name]) => name));
}

// What the packages take from the globals when they are loaded and when they read.
function provideWindow(): void {
  const { window } = new JSDOM('<!doctype html>', { url: 'https://example.org/', pretendToBeVisual: true });
  const { document, navigator, Node, HTMLElement, Element, DOMParser, MutationObserver } = window;
  window.matchMedia = () => ({ matches: false }) as MediaQueryList; // all that is asked of it
  window.URL.createObjectURL = () => 'blob:https://example.org/picture'; // of a picture that is pasted
  const globals = { window, document, navigator, Node, HTMLElement, Element, DOMParser, MutationObserver };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
