import { page } from '$app/state';

/** The chart that the address asks for alone, and the version of the data that it was embedded with. */
class Embed {
  #live = $state(false);
  readonly chart: string = $derived(this.#live ? (page.url.searchParams.get('embed') ?? '') : '');
  readonly edition: string = $derived(this.#live ? (page.url.searchParams.get('edition') ?? '') : '');
  /** The view that it was taken from. */
  readonly full: string = $derived.by(() => {
    const address = new URL(page.url);
    address.searchParams.delete('embed');
    address.searchParams.delete('edition');
    return address.href;
  });

  /** Called once the page runs in a browser. */
  connect(): void {
    this.#live = true;
  }
}

export const embed = new Embed();
