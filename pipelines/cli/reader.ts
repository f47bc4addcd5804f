/** What a worker reads documents with. A test may name another module with the same exports. */
export { readDisclosure } from '../disclosure.ts';
export { reconcile } from '../reconcile/index.ts';
