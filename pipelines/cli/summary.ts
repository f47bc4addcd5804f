import type { Collation } from './collate.ts';
import type { Coverage, ReadOutcome } from './outcome.ts';
import type { Publication } from './publish.ts';

export interface Run {
  readonly collation: Collation;
  /** null where nothing could be published. */
  readonly publication: Publication | null;
  /** Documents whose reading was still known from an earlier run. */
  readonly cached: number;
  readonly seconds: number;
  readonly output: string;
  /** True where the output is a shard, to be merged with others. */
  readonly isShard: boolean;
}

const total = (read: readonly ReadOutcome[], part: keyof Coverage): number =>
  read.reduce((sum, { coverage }) => sum + coverage[part], 0);

const totals = (read: readonly ReadOutcome[]): Coverage => ({
  figures: total(read, 'figures'),
  facts: total(read, 'facts'),
  ignored: total(read, 'ignored'),
  unread: total(read, 'unread'),
});

const coverageText = ({ figures, facts, ignored, unread }: Coverage): string =>
  `见到数字 ${figures} = 读成 ${facts} + 非数据 ${ignored} + 未读懂 ${unread}`;

/** What a person should know before using the data: corrections that do not fit, failures, copies and competing documents, a line each. */
export function notices({ read, failed, copies, claims }: Collation): string[] {
  return [
    ...read.flatMap(({ file, corrections }) => corrections.unfit.map((line) => `更正未采用 ${file}：${line}`)),
    ...failed.map(
      ({ file, code, error, detail }) => `未能读取 ${file} [${code}] ${error}${detail ? `\n  ${detail}` : ''}`,
    ),
    ...copies.map(({ file, of }) => `内容相同 ${file}：与 ${of} 是同一文件，只发布一次`),
    ...claims.map(
      ({ agency, fiscalYear, files: [first, ...others] }) =>
        `同一机构同一年度有多个文件 ${agency} ${fiscalYear}：优先采用 ${first ?? ''}，另有 ${others.join('、')}`,
    ),
  ];
}

/** The end of a run for a person: coverage of each document, then the whole. */
export function plainSummary({ collation, publication, cached, seconds, output, isShard }: Run): string {
  const { read, failed } = collation;
  const documents = read.map(
    ({ file, panel, coverage }) => `${file}  ${panel.agency} ${panel.fiscalYear}  ${coverageText(coverage)}`,
  );
  const ending = publication
    ? `${publication.changed ? '已发布到' : '与已发布的相同，未改动'} ${output}`
    : isShard
      ? `分片已写到 ${output}`
      : '没有可发布的文件，原有发布保持不变';
  return [
    ...documents,
    `读取 ${read.length} 个文件（其中 ${cached} 个沿用上次结果），未能读取 ${failed.length} 个，用时 ${seconds.toFixed(1)} 秒`,
    coverageText(totals(read)),
    ending,
  ].join('\n');
}

/** The same for a program. */
export function jsonSummary({ collation, publication, cached, seconds, output, isShard }: Run): string {
  const { read, failed, copies, claims } = collation;
  return JSON.stringify({
    status: isShard ? 'shard' : publication ? (publication.changed ? 'published' : 'unchanged') : 'nothing_published',
    out: output,
    seconds,
    documents: { read: read.length, failed: failed.length, cached },
    ...totals(read),
    rows: publication?.rows ?? {},
    coverage: read.map(({ file, docId, panel, coverage }) => ({
      file,
      doc_id: docId,
      agency: panel.agency,
      fiscal_year: panel.fiscalYear,
      kind: panel.kind,
      ...coverage,
    })),
    corrections: {
      applied: read.reduce((sum, { corrections }) => sum + corrections.applied, 0),
      unfit: read.flatMap(({ file, corrections }) => corrections.unfit.map((why) => ({ file, why }))),
    },
    failures: failed.map(({ file, code, error }) => ({ file, code, error })),
    copies,
    claims: claims.map(({ agency, fiscalYear, files }) => ({ agency, fiscal_year: fiscalYear, files })),
  });
}
