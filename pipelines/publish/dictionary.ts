import { FUNDS, MEASURES, UNITS } from '../model/fact.ts';
import { INDICATORS } from '../model/indicators.ts';
import { FUND_NAMES, MEASURE_NAMES, UNIT_NAMES, type Name } from '../model/names.ts';
import { TABLES, type TableSchema } from '../model/tables.ts';

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const named = <K extends string>(title: string, keys: readonly K[], names: Readonly<Record<K, Name>>): string =>
  `### ${title}\n\n${table(
    ['值', '中文', 'English'],
    keys.map((key) => [`\`${key}\``, names[key].zh, names[key].en]),
  )}`;

const schema = ({ name, zh, en, columns }: TableSchema): string =>
  `### ${name}\n\n${zh} · ${en}\n\n${table(
    ['列', '类型', '可空', '含义', 'Meaning'],
    columns.map((column) => [`\`${column.name}\``, column.type, column.nullable ? '是' : '', column.zh, column.en]),
  )}`;

const indicators = (): string =>
  table(
    ['指标', '单位', '中文', 'English'],
    INDICATORS.map(({ key, unit, zh, en }) => [`\`${key}\``, UNIT_NAMES[unit].zh, zh, en]),
  );

/** The data dictionary as Markdown: every published table and column, and every key that a column can hold. */
export function dictionary(): string {
  return `${[
    '# 数据字典 · Data dictionary',
    'Written by `npm run dictionary` from `pipelines/model/`; edit there, not here.',
    '## 表与列 · Tables and columns',
    ...Object.values(TABLES).map(schema),
    '## 取值 · Keys',
    named('measure', MEASURES, MEASURE_NAMES),
    named('fund', FUNDS, FUND_NAMES),
    named('unit', UNITS, UNIT_NAMES),
    '### indicator\n\n`other.*` is open: any further subject that a document prints, named for what it is.',
    indicators(),
  ].join('\n\n')}\n`;
}
