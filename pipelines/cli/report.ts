import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../publish/node/files.ts';
import { runReport, type ReportedFigure } from '../publish/run-report.ts';
import type { Cache } from './cache.ts';
import { notices, type Run } from './summary.ts';

/** Writes the page of a run: `--report FILE.html`. */
export function writeReport(
  path: string,
  input: string,
  { collation, seconds }: Run,
  cache: Pick<Cache, 'lines'>,
): void {
  const { read, failed } = collation;
  const page = runReport({
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    input,
    seconds: seconds.toFixed(1),
    documents: read.map(({ key, rows, file, panel, coverage, corrections }) => ({
      file,
      agency: panel.agency,
      fiscalYear: panel.fiscalYear,
      figures: coverage.figures,
      facts: coverage.facts,
      ignored: coverage.ignored,
      unread: cache.lines(key, rows).unread.map((line) => JSON.parse(line) as ReportedFigure),
      corrected: corrections.applied,
      unfit: corrections.unfit,
    })),
    failures: failed,
    notices: notices({ ...collation, read: [], failed: [] }),
  });
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, page);
}
