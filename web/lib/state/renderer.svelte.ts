import type { renderSvg } from '../charts/render.ts';

/** Milliseconds after a page came alive at which the drawing code is fetched, if nothing needed it before. */
const SOON = 1200;
const INTENTS = ['pointerdown', 'keydown', 'focusin'] as const;

/** The code that draws charts. Built pictures stand in the page and answer to the pointer without it; a choice of the reader needs it. */
class Renderer {
  render = $state.raw<typeof renderSvg | null>(null);
  #loading: Promise<void> | null = null;

  /** Fetches it, once. */
  load(): Promise<void> {
    this.#loading ??= import('../charts/render.ts').then(
      (module) => {
        this.render = module.renderSvg;
      },
      () => {
        this.#loading = null;
      },
    );
    return this.#loading;
  }

  /** Fetches it at the first sign of a choice, or soon. Gives the way to call it off. */
  expect(): () => void {
    const load = (): void => {
      stop();
      void this.load();
    };
    const timer = setTimeout(load, SOON);
    const stop = (): void => {
      clearTimeout(timer);
      for (const intent of INTENTS) removeEventListener(intent, load);
    };
    for (const intent of INTENTS) addEventListener(intent, load, { passive: true });
    return stop;
  }
}

export const renderer = new Renderer();
