import { dataAddress } from '../address.ts';
import type { Engine } from '../query/question.ts';

export type EngineState = 'idle' | 'loading' | 'starting' | 'ready' | 'failed';

interface Device {
  readonly connection?: { readonly saveData?: boolean };
  readonly deviceMemory?: number;
}

const LITTLE_MEMORY = 2;

/** DuckDB-WASM in this page: started once, late, and never needed for what already stands in the page. */
class BrowserEngine {
  state = $state<EngineState>('idle');
  /** Bytes of the engine that have arrived. */
  loaded = $state(0);
  milliseconds = $state(0);
  running = $state.raw<Engine | null>(null);
  message = $state('');

  /** True where the reader's device asks for little traffic or has little memory: then it starts on request only. */
  get modest(): boolean {
    const device = navigator as Navigator & Device;
    return device.connection?.saveData === true || (device.deviceMemory ?? LITTLE_MEMORY + 1) <= LITTLE_MEMORY;
  }

  #starting: Promise<void> | null = null;

  /** Starts it, once; every caller waits for the same start. It never throws: `state` says how it went. */
  start(): Promise<void> {
    if (this.state === 'ready') return Promise.resolve();
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  /** Takes it out of use: what stands in the page is shown instead. */
  fail(error: unknown): void {
    this.running = null;
    this.message = error instanceof Error ? error.message : String(error);
    this.state = 'failed';
  }

  async #start(): Promise<void> {
    this.state = 'loading';
    const begun = performance.now();
    try {
      const { startEngine } = await import('../query/wasm.ts');
      this.running = await startEngine(new URL(dataAddress(''), location.href), (bytes, complete) => {
        this.loaded = bytes;
        if (complete) this.state = 'starting';
      });
      performance.mark('engine-ready');
      this.milliseconds = performance.now() - begun;
      this.state = 'ready';
    } catch (error) {
      this.fail(error);
    }
  }
}

export const engine = new BrowserEngine();
