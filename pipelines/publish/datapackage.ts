import { FUNDS, MEASURES, UNITS } from '../model/fact.ts';
import { INDICATORS } from '../model/indicators.ts';
import { FUND_NAMES, MEASURE_NAMES, UNIT_NAMES, type Name } from '../model/names.ts';
import { PANEL } from '../model/panel.ts';
import { TABLES, type Column, type ColumnType, type TableName } from '../model/tables.ts';

/** One file below the output folder. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A published table: its path below the output folder (a glob where it is partitioned), size and SHA-256. */
export interface Resource {
  readonly table: TableName;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly files: readonly PublishedFile[];
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  BIGINT: 'integer',
  BOOLEAN: 'boolean',
  'DECIMAL(18,4)': 'number',
  'VARCHAR[]': 'array',
  'INTEGER[]': 'array',
};

const named = <K extends string>(keys: readonly K[], names: Readonly<Record<K, Name>>) =>
  keys.map((value) => ({ value, ...names[value] }));

/** The closed lists: every value that the column can hold, with its names. `indicator` is open to further `other.*` keys. */
const ENUMS = {
  measure: named(MEASURES, MEASURE_NAMES),
  fund: named(FUNDS, FUND_NAMES),
  unit: named(UNITS, UNIT_NAMES),
  indicator: INDICATORS.map(({ key, zh, en, unit, family }) => ({ value: key, zh, en, unit, family })),
  status: named(['read', 'failed'], { read: { zh: '已读', en: 'Read' }, failed: { zh: '未能读取', en: 'Failed' } }),
  severity: named(['high', 'medium', 'low'], {
    high: { zh: '高', en: 'High' },
    medium: { zh: '中', en: 'Medium' },
    low: { zh: '低', en: 'Low' },
  }),
  doc_kind: named(['accounts', 'performance'], {
    accounts: { zh: '部门决算', en: 'Final accounts' },
    performance: { zh: '绩效自评', en: 'Performance self-evaluation' },
  }),
  scope: named(['bureau', 'consolidated', 'unit'], {
    bureau: { zh: '本级', en: 'The bureau alone' },
    consolidated: { zh: '汇总', en: 'With subordinate units' },
    unit: { zh: '单位', en: 'One unit' },
  }),
  level: named(['nation', 'province', 'city', 'county'], {
    nation: { zh: '国家', en: 'Nation' },
    province: { zh: '省', en: 'Province' },
    city: { zh: '市', en: 'City' },
    county: { zh: '区县', en: 'County' },
  }),
} as const;
type EnumName = keyof typeof ENUMS;

const COLUMN_ENUMS: Readonly<Partial<Record<TableName, Readonly<Record<string, EnumName>>>>> = {
  facts: { measure: 'measure', fund: 'fund', unit: 'unit', indicator: 'indicator' },
  documents: { kind: 'doc_kind', status: 'status', scope: 'scope' },
  agencies: { level: 'level' },
  findings: { severity: 'severity' },
  agency_years: { scope: 'scope', sangong_fund: 'fund' },
};

const PANEL_UNITS = new Map(PANEL.map(({ name, unit }) => [name, unit]));

function field(table: TableName, { name, type, nullable, zh, en }: Column) {
  const enumName = COLUMN_ENUMS[table]?.[name];
  const unit = table === 'agency_years' ? PANEL_UNITS.get(name) : undefined;
  const constraints = {
    ...(nullable ? {} : { required: true }),
    ...(enumName && enumName !== 'indicator' ? { enum: ENUMS[enumName].map(({ value }) => value) } : {}),
  };
  return {
    name,
    type: TYPES[type],
    columnType: type,
    title: zh,
    description: en,
    ...(unit ? { unit } : {}),
    ...(enumName ? { categories: enumName } : {}),
    ...(Object.keys(constraints).length ? { constraints } : {}),
  };
}

/**
 * The Frictionless Data Package of one publication, made from the model. `fingerprint` stands for all that the rows depend
 * on: two publications with the same one are the same. Names of enumerated values stand once, in `enums`.
 */
export function datapackage(fingerprint: string, resources: readonly Resource[]) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingzhang',
    title: '明账：部门决算与绩效自评中的数字',
    description: 'Figures of Chinese departmental final accounts and performance self-evaluations, exact and sourced.',
    fingerprint,
    resources: resources.map(({ table, path, bytes, sha256, rows, files }) => ({
      name: table,
      path,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      bytes,
      hash: `sha256:${sha256}`,
      rowCount: rows,
      ...(files.length === 1 && files[0]?.path === path
        ? {}
        : { files: files.map((file) => ({ path: file.path, bytes: file.bytes, hash: `sha256:${file.sha256}` })) }),
      title: TABLES[table].zh,
      description: TABLES[table].en,
      schema: {
        fields: TABLES[table].columns.map((column) => field(table, column)),
        sortedBy: TABLES[table].sortedBy,
      },
    })),
    enums: ENUMS,
  };
}
