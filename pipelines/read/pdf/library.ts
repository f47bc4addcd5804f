import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ReadError } from '../../model/issues.ts';

type Library = typeof import('pdfjs-dist');

let library: Promise<Library> | undefined;
let characterMaps: string | undefined;

/** Says where the packed character maps of pdfjs are served, a URL ending in `/`. Only a browser must be told. */
export function serveCharacterMaps(url: string): void {
  characterMaps = url;
}

const characterMapsUrl = (): string => {
  if (characterMaps !== undefined) return characterMaps;
  const url = new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
  return decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, '');
};

/**
 * pdfjs asks for three classes when it is imported, but only drawing uses them. In a web worker its own worker part would
 * take over the worker's messages unless it sees a window.
 */
async function load(): Promise<Library> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= Object;
  const inWorker = 'WorkerGlobalScope' in scope && !('window' in scope);
  if (inWorker) scope.window = scope;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (inWorker) delete scope.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Opens a PDF in this thread.
 *
 * @throws {ReadError} `encrypted` when a password is needed, `damaged` when it cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  library ??= load();
  const pdfjs = await library;
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    cMapUrl: characterMapsUrl(),
    cMapPacked: true,
    useWorkerFetch: characterMaps !== undefined,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new ReadError(encrypted ? 'encrypted' : 'damaged', 'PDF', { cause });
  }
}

/** What the operators of a page are called, by number, and which font a name stands for. */
export interface PageOperators {
  readonly names: readonly number[];
  readonly values: readonly unknown[];
  readonly font: (name: string) => FontFacts;
}

/** What of a font decides where its glyphs stand. `vertical` fonts run downwards. */
export interface FontFacts {
  readonly scale: number;
  readonly vertical: boolean;
  readonly symbolic: boolean;
}

interface LoadedFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly name?: string;
}

/** The operators that paint a page, annotations included. */
export async function operatorsOf(page: PDFPageProxy): Promise<PageOperators> {
  const list = await page.getOperatorList();
  const fonts = new Map<string, FontFacts>();
  const font = (name: string): FontFacts => {
    let facts = fonts.get(name);
    if (!facts) {
      const loaded: LoadedFont = page.commonObjs.has(name) ? (page.commonObjs.get(name) as LoadedFont) : {};
      facts = {
        scale: loaded.fontMatrix?.[0] ?? 0.001,
        vertical: loaded.vertical ?? false,
        symbolic: /symbol|wingdings|webdings|dingbats/i.test(loaded.name ?? ''),
      };
      fonts.set(name, facts);
    }
    return facts;
  };
  return { names: list.fnArray, values: list.argsArray as unknown[], font };
}
