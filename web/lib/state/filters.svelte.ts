import { goto } from '$app/navigation';
import { page } from '$app/state';
import { type Filters, NONE, readFilters, writeFilters } from './filters.ts';

/** The filters of the address. Prerendered pages have none; after hydration the address is the only source. */
class AddressFilters {
  #live = $state(false);
  readonly current: Filters = $derived(this.#live ? readFilters(page.url.searchParams) : NONE);

  /** Called once the page runs in a browser. */
  connect(): void {
    this.#live = true;
  }

  /** Puts a choice into the address; everything else in it stays. */
  choose(change: Partial<Filters>): void {
    const query = writeFilters({ ...this.current, ...change }, page.url.searchParams).toString();
    void goto(query === '' ? page.url.pathname : `?${query}`, { keepFocus: true, noScroll: true });
  }

  clear(): void {
    this.choose(NONE);
  }
}

export const filters = new AddressFilters();
