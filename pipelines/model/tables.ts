import { PANEL } from './panel.ts';

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DECIMAL(18,4)' | 'VARCHAR[]' | 'INTEGER[]';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly zh: string;
  readonly en: string;
}

export interface TableSchema {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly Column[];
  /** Sort order of the published rows: how readers ask for them. */
  readonly sortedBy: readonly string[];
  /** How a large table is cut into a folder of Hive partitions. */
  readonly partition?: Partition;
}

/** `facts/fiscal_year=2021/part.parquet`: by the whole value of `column`, or by the first character of its text. */
export interface Partition {
  readonly key: string;
  readonly column: string;
  readonly by: 'value' | 'first';
}

/** `name? type zh | en`: a trailing `?` on the name makes the column nullable. */
const columns = (rows: readonly (readonly [name: string, type: ColumnType, zh: string, en: string])[]): Column[] =>
  rows.map(([name, type, zh, en]) => ({
    name: name.replace('?', ''),
    type,
    nullable: name.endsWith('?'),
    zh,
    en,
  }));

/** The published tables; `contract.md` fixes the columns, later ones are only added. */
export const TABLES = {
  facts: {
    name: 'facts',
    zh: '数字：每个印出的数字一行',
    en: 'One row for each printed figure',
    sortedBy: ['fiscal_year', 'agency_id', 'doc_id', 'line', 'page', 'fact_id'],
    partition: { key: 'fiscal_year', column: 'fiscal_year', by: 'value' },
    columns: columns([
      ['fact_id', 'VARCHAR', '数字编号（同一文件同一数字历次不变）', 'Stable id of the figure'],
      ['doc_id', 'VARCHAR', '文件编号（内容散列）', 'Document (content hash)'],
      ['file', 'VARCHAR', '文件路径', 'Path below the input folder'],
      ['agency_id', 'VARCHAR', '机构编号', 'Agency'],
      ['agency', 'VARCHAR', '机构全称', 'Full name of the agency'],
      ['fiscal_year', 'INTEGER', '数字所属年度', 'The year the value is about'],
      ['indicator', 'VARCHAR', '指标', 'Indicator key'],
      ['measure', 'VARCHAR', '口径（年初预算、决算、占比…）', 'Measure'],
      ['fund?', 'VARCHAR', '资金口径', 'Fund'],
      ['code?', 'VARCHAR', '科目编码', 'Classification code'],
      ['item?', 'VARCHAR', '科目名称', 'Classification name as printed'],
      ['project?', 'VARCHAR', '项目名称', 'Project'],
      ['level1?', 'VARCHAR', '一级指标', 'First-level indicator'],
      ['level2?', 'VARCHAR', '二级指标', 'Second-level indicator'],
      ['level3?', 'VARCHAR', '三级指标', 'Third-level indicator'],
      ['kind?', 'VARCHAR', '类别', 'Kind'],
      ['source?', 'VARCHAR', '资金来源', 'Funding source row'],
      ['place?', 'VARCHAR', '所在位置', 'Where it is printed'],
      ['base?', 'VARCHAR', '比较基数', 'What a change or rate is measured against'],
      ['of?', 'VARCHAR', '占比的分母', 'Denominator of a share'],
      ['value?', 'DECIMAL(18,4)', '数值（基本单位，精确）', 'Exact value in the base unit'],
      ['unit?', 'VARCHAR', '单位', 'Unit'],
      ['comparator?', 'VARCHAR', '指标值的比较符号', 'Comparator of a target'],
      ['text?', 'VARCHAR', '文字值', 'Grade or target in words'],
      ['raw', 'VARCHAR', '印出的原样', 'As printed'],
      ['quote', 'VARCHAR', '原文片段', 'Verbatim piece of the source'],
      ['line?', 'INTEGER', '行号', '1-based line (text formats)'],
      ['page?', 'INTEGER', '页码', 'Page (PDF)'],
      ['derived', 'BOOLEAN', '是否推算', 'Computed from printed figures'],
      ['ulp', 'DECIMAL(18,4)', '印出的最末一位代表多少', 'One unit of the last printed digit'],
      ['note?', 'VARCHAR', '读法说明', 'How an odd figure was read'],
      ['uncertain', 'BOOLEAN', '读法是否存疑', 'The reading itself is in doubt'],
      ['n', 'INTEGER', '在文件中的次序', 'Reading order in its document'],
      ['corrected_from?', 'VARCHAR', '人工更正前的读法', 'How it had been read before a maintainer corrected it'],
    ]),
  },
  documents: {
    name: 'documents',
    zh: '文件：每个文件一行',
    en: 'One row for each document',
    sortedBy: ['file'],
    columns: columns([
      ['doc_id', 'VARCHAR', '文件编号', 'Document'],
      ['file', 'VARCHAR', '文件路径', 'Path below the input folder'],
      ['format', 'VARCHAR', '格式', 'Format'],
      ['sha256', 'VARCHAR', '内容散列', 'SHA-256 of the bytes'],
      ['bytes', 'BIGINT', '字节数', 'Size in bytes'],
      ['pages?', 'INTEGER', '页数', 'Pages'],
      ['agency_id?', 'VARCHAR', '机构编号', 'Agency'],
      ['agency?', 'VARCHAR', '机构全称', 'Full name of the agency'],
      ['fiscal_year?', 'INTEGER', '年度', 'Fiscal year'],
      ['kind?', 'VARCHAR', '文件种类（accounts 决算 / performance 绩效）', 'Kind of document'],
      ['title?', 'VARCHAR', '标题', 'Title'],
      ['source_url?', 'VARCHAR', '来源网址', 'Where it was published'],
      ['published_on?', 'VARCHAR', '公开日期', 'Date of publication'],
      ['status', 'VARCHAR', '状态（read / failed）', 'read or failed'],
      ['error?', 'VARCHAR', '失败原因', 'Why it could not be read'],
      ['figures', 'INTEGER', '见到的数字个数', 'Numbers seen'],
      ['facts', 'INTEGER', '读成的数字个数', 'Numbers that became facts'],
      ['unread', 'INTEGER', '没有读懂的数字个数', 'Numbers not understood'],
      ['ignored', 'INTEGER', '确认不是数据的数字个数（日期、编号…）', 'Known non-facts (dates, numbering, …)'],
      ['scope?', 'VARCHAR', '口径（本级 / 部门汇总 / 单位）', 'Scope of the accounts'],
      ['corrected', 'INTEGER', '人工更正的数字个数', 'Figures that a maintainer corrected'],
    ]),
  },
  agencies: {
    name: 'agencies',
    zh: '机构：每个机构一行',
    en: 'One row for each agency',
    sortedBy: ['agency_id'],
    columns: columns([
      ['agency_id', 'VARCHAR', '机构编号（区划代码-机构种类）', 'Division code and bureau kind'],
      ['agency', 'VARCHAR', '机构全称', 'Full name'],
      ['short_name', 'VARCHAR', '简称', 'Short name'],
      ['province?', 'VARCHAR', '省', 'Province'],
      ['city?', 'VARCHAR', '市', 'City'],
      ['county?', 'VARCHAR', '区县', 'County'],
      ['level', 'VARCHAR', '层级（nation / province / city / county）', 'Level'],
      ['division_code?', 'VARCHAR', '区划代码（GB/T 2260）', 'Division code'],
      ['kind', 'VARCHAR', '机构种类（ybj 医疗保障局、czj 财政局…）', 'Kind of bureau'],
    ]),
  },
  findings: {
    name: 'findings',
    zh: '疑点：每处不一致一行',
    en: 'One row for each contradiction',
    sortedBy: ['severity', 'rule', 'finding_id'],
    columns: columns([
      ['finding_id', 'VARCHAR', '疑点编号', 'Finding'],
      ['doc_id', 'VARCHAR', '文件编号', 'Document'],
      ['file', 'VARCHAR', '文件路径', 'Path'],
      ['agency_id', 'VARCHAR', '机构编号', 'Agency'],
      ['fiscal_year', 'INTEGER', '年度', 'Fiscal year'],
      ['rule', 'VARCHAR', '规则', 'Rule'],
      ['severity', 'VARCHAR', '程度（high / medium / low）', 'Severity'],
      ['statement', 'VARCHAR', '说明', 'Statement in Chinese'],
      ['statement_en', 'VARCHAR', '说明（英文）', 'Statement in English'],
      ['arithmetic', 'VARCHAR', '算式', 'Arithmetic'],
      ['cause?', 'VARCHAR', '可能的原因', 'Likely cause'],
      ['related', 'VARCHAR[]', '同时不符的规则', 'Other rules that see it'],
      ['expected?', 'DECIMAL(18,4)', '应为', 'Expected'],
      ['actual?', 'DECIMAL(18,4)', '实为', 'Actual'],
      ['difference?', 'DECIMAL(18,4)', '相差', 'Difference'],
      ['tolerance?', 'DECIMAL(18,4)', '四舍五入可解释的差额', 'What rounding can explain'],
      ['fact_ids', 'VARCHAR[]', '涉及的数字', 'Facts involved'],
      ['lines', 'INTEGER[]', '涉及的行', 'Lines involved'],
      ['pages', 'INTEGER[]', '涉及的页', 'Pages involved'],
    ]),
  },
  checks: {
    name: 'checks',
    zh: '核对：每个文件每条规则一行',
    en: 'One row a rule a document',
    sortedBy: ['doc_id', 'rule'],
    columns: columns([
      ['doc_id', 'VARCHAR', '文件编号', 'Document'],
      ['rule', 'VARCHAR', '规则', 'Rule'],
      ['passed', 'INTEGER', '通过次数', 'Passed'],
      ['failed', 'INTEGER', '不一致次数', 'Failed'],
      ['not_applicable', 'INTEGER', '不适用或缺数次数', 'Not applicable or insufficient'],
    ]),
  },
  unread: {
    name: 'unread',
    zh: '未读懂：见到而没有读懂的数字',
    en: 'Numbers seen and not understood',
    sortedBy: ['doc_id', 'line', 'page'],
    columns: columns([
      ['doc_id', 'VARCHAR', '文件编号', 'Document'],
      ['file', 'VARCHAR', '文件路径', 'Path'],
      ['line?', 'INTEGER', '行号', 'Line'],
      ['page?', 'INTEGER', '页码', 'Page'],
      ['raw', 'VARCHAR', '印出的原样', 'As printed'],
      ['quote', 'VARCHAR', '原文片段', 'Verbatim piece of the source'],
    ]),
  },
  source_lines: {
    name: 'source_lines',
    zh: '原文：文件的文字，一行一行（姓名、电话等已遮去）',
    en: 'The text of each document, line by line, with personal data removed',
    sortedBy: ['doc_id', 'n'],
    partition: { key: 'doc', column: 'doc_id', by: 'first' },
    columns: columns([
      ['doc_id', 'VARCHAR', '文件编号', 'Document'],
      ['n', 'INTEGER', '顺序', 'Reading order'],
      ['line?', 'INTEGER', '行号', 'Line'],
      ['page?', 'INTEGER', '页码', 'Page'],
      ['text', 'VARCHAR', '文字', 'Text'],
    ]),
  },
  agency_years: {
    name: 'agency_years',
    zh: '面板：每个机构每年一行',
    en: 'One row an agency and year',
    sortedBy: ['agency_id', 'fiscal_year'],
    columns: [
      ...columns([
        ['agency_id', 'VARCHAR', '机构编号', 'Agency'],
        ['agency', 'VARCHAR', '机构全称', 'Full name'],
        ['fiscal_year', 'INTEGER', '年度', 'Fiscal year'],
        ['scope?', 'VARCHAR', '口径', 'Scope of the accounts'],
        ['sangong_fund?', 'VARCHAR', '“三公”经费资金口径', 'Fund of the three public costs'],
      ]),
      ...PANEL.flatMap((entry) =>
        columns([
          [`${entry.name}?`, 'DECIMAL(18,4)', entry.zh, entry.en],
          [`${entry.name}_fact?`, 'VARCHAR', `${entry.zh}：数字编号`, `${entry.en}: fact id`],
          [`${entry.name}_derived?`, 'BOOLEAN', `${entry.zh}：是否推算`, `${entry.en}: derived`],
        ]),
      ),
    ],
  },
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof TABLES;
