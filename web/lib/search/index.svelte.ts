import { siteAddress } from '../address.ts';
import type { Entry } from './entry.ts';

/** The list of what can be found, fetched once, when it is first asked for. */
class SearchIndex {
  state = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  entries = $state.raw<readonly Entry[]>([]);

  async load(): Promise<void> {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.state = 'loading';
    try {
      const response = await fetch(siteAddress('/search.json'));
      if (!response.ok) throw new Error(String(response.status));
      this.entries = (await response.json()) as Entry[];
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }
}

export const searchIndex = new SearchIndex();
