import { ingest } from '../../../pipelines/cli/run.ts';

/** The command with the fake reader, five seconds and little memory for a document. */
process.exitCode = await ingest(process.argv.slice(2), {
  reader: new URL('./fake-reader.ts', import.meta.url),
  version: () => 'fake',
  timeLimit: 5_000,
  heapLimit: 64,
});
