import { ingest } from './run.ts';

process.exitCode = await ingest(process.argv.slice(2));
