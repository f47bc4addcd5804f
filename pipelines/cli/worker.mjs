/** Node 20 does not hand a loader on to worker threads: registers it here before the first TypeScript import. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
