import { ask, type Question } from '../query/question.ts';
import type { Scope } from '../query/sql/scope.ts';
import { engine } from './engine.svelte.ts';
import { filters } from './filters.svelte.ts';
import { isEverything, narrow, type Scoped } from './filters.ts';

/**
 * The rows of a question under the current filters. Built answers stand in the page; a filter is answered from them at
 * once, and by the engine as soon as it runs; when the engine fails, the built answers stay. Create it while a component
 * initialises.
 */
export class Answered<Row extends Scoped> {
  #latest = $state.raw<{ readonly key: string; readonly rows: readonly Row[] } | null>(null);
  readonly #built: () => readonly Row[];
  readonly #question: (scope: Scope) => Question<Row>;
  readonly rows: readonly Row[] = $derived.by(() => {
    const scope = filters.current;
    return this.#latest?.key === keyOf(scope) ? this.#latest.rows : narrow(this.#built(), scope, this.#question(scope));
  });

  constructor(built: () => readonly Row[], question: (scope: Scope) => Question<Row>) {
    this.#built = built;
    this.#question = question;
    $effect(() => {
      const scope = filters.current;
      const running = engine.running;
      if (!running || isEverything(scope)) return;
      const key = keyOf(scope);
      void ask(running, question(scope)).then(
        (rows) => {
          if (key === keyOf(filters.current) && !same(rows, this.rows)) this.#latest = { key, rows };
        },
        (error: unknown) => {
          engine.fail(error);
        },
      );
    });
  }
}

/** An answer that says what already stands in the page draws nothing again. */
const same = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b);

const keyOf = (scope: Scope): string => JSON.stringify([scope.region, scope.agencies, scope.years, scope.fund]);
