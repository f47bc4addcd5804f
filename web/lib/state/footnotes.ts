import { getContext, setContext } from 'svelte';

type Numbering = (doc: string) => number | undefined;

const KEY = Symbol('footnotes');
const NONE: Numbering = () => undefined;

/** Numbers of the documents that a page cites: its layout gives them, its figures print them. */
export const footnotes = {
  provide: (numbering: Numbering): void => {
    setContext(KEY, numbering);
  },
  use: (): Numbering => getContext<Numbering | undefined>(KEY) ?? NONE,
};
