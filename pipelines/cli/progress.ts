/** A line on a terminal that counts documents as they are done; silent elsewhere. */
export class Progress {
  #done = 0;
  #shown = 0;

  constructor(
    private readonly total: number,
    private readonly stream: { readonly isTTY?: boolean; write(text: string): unknown },
    private readonly silent: boolean,
  ) {}

  step(file: string): void {
    this.#done += 1;
    const now = Date.now();
    if (this.silent || !this.stream.isTTY || (now - this.#shown < 100 && this.#done < this.total)) return;
    this.#shown = now;
    this.stream.write(`\r\u001b[K${this.#done}/${this.total} ${file.slice(-60)}`);
  }

  end(): void {
    if (this.#shown) this.stream.write('\r\u001b[K');
  }
}
