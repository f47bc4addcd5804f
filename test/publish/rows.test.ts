import { describe, expect, test } from 'vitest';
import { Decimal } from '../../pipelines/model/decimal.ts';
import { TABLES } from '../../pipelines/model/tables.ts';
import { publishable } from '../../pipelines/publish/publishable.ts';
import { toJsonLine } from '../../pipelines/publish/row.ts';
import { DOCUMENT_TABLES, documentRows, failureRow } from '../../pipelines/publish/rows.ts';
import { disclosure, fact } from './support/disclosure.ts';

const NOTHING = { findings: [], checks: [] };
const finding = {
  findingId: 'f1',
  rule: 'T1',
  severity: 'high' as const,
  statement: '合计与分项不一致，待核实',
  statementEn: 'Total differs from its parts',
  arithmetic: '1 + 1 = 2 ≠ 3',
  cause: null,
  related: [],
  expected: new Decimal(10).div(3),
  actual: new Decimal('3.33'),
  difference: new Decimal('-0.00335'),
  tolerance: new Decimal('1e20'),
  factIds: ['x', 'y'],
  lines: [1, 2],
  pages: [],
};

describe('rows of a document', () => {
  const full = disclosure(
    [
      fact('1234567890123.45', {
        dims: { fund: 'all', place: '收入表' },
        at: { line: null, page: null, cell: 'S!B2' },
      }),
    ],
    {
      unread: [{ raw: '7', quote: '共 7 页', at: { line: 9, page: null, cell: null } }],
      lines: [{ line: 1, page: null, text: '支出' }],
      counts: { figures: 5, read: 1, ignored: 3 },
    },
  );
  const rows = documentRows(full, {
    findings: [finding],
    checks: [{ rule: 'T1', passed: 2, failed: 1, notApplicable: 0 }],
  });

  test.each(DOCUMENT_TABLES)('%s has every required column and no other', (table) => {
    expect(rows[table].length).toBeGreaterThan(0);
    for (const row of rows[table]) {
      expect(Object.keys(row).sort()).toEqual(TABLES[table].columns.map(({ name }) => name).sort());
      for (const { name, nullable } of TABLES[table].columns) if (!nullable) expect(row[name]).not.toBeNull();
    }
  });

  test('a figure is text, digit for digit, and a spreadsheet cell stands in its place', () => {
    expect(rows.facts[0]).toMatchObject({ value: '1234567890123.45', ulp: '0.01', place: '收入表 S!B2' });
  });

  test('a document accounts for every number seen', () => {
    expect(rows.documents[0]).toMatchObject({
      figures: 5,
      facts: 1,
      ignored: 3,
      unread: 1,
      status: 'read',
      error: null,
    });
  });

  test('computed figures of a finding are rounded half up to four places; what the column cannot hold is NULL', () => {
    expect(rows.findings[0]).toMatchObject({
      expected: '3.3333',
      actual: '3.33',
      difference: '-0.0034',
      tolerance: null,
    });
  });

  test('a document that could not be read says so and nothing of its agency', () => {
    const row = failureRow({ docId: 'd', file: 'x.pdf', format: 'pdf', sha256: '', bytes: 0, error: '文件是空的' });
    expect(row).toMatchObject({ status: 'failed', error: '文件是空的', facts: 0 });
    expect(JSON.parse(toJsonLine('documents', row))).toMatchObject({
      agency_id: null,
      agency: null,
      fiscal_year: null,
    });
  });
});

describe('a figure that DECIMAL(18,4) cannot hold', () => {
  test.each(['100000000000000', '1.23456', '9007199254740993.01'])('%s is neither rounded nor lost', (value) => {
    const kept = publishable(disclosure([fact('1.00'), fact(value)]));
    expect(documentRows(kept, NOTHING).facts.map((row) => row['value'])).toEqual(['1']);
    expect(documentRows(kept, NOTHING).unread).toMatchObject([{ raw: value }]);
    expect(documentRows(kept, NOTHING).documents[0]).toMatchObject({ figures: 2, facts: 1, unread: 1 });
  });

  test('the largest that it holds stays a fact', () => {
    const kept = publishable(disclosure([fact('-99999999999999.9999')]));
    expect(documentRows(kept, NOTHING).facts[0]).toMatchObject({ value: '-99999999999999.9999' });
  });
});

test('text of a row is made valid: half a surrogate pair and NUL never reach the file', () => {
  const line = toJsonLine('unread', { doc_id: 'd', file: 'f', raw: 'a\u0000b', quote: '\ud840末' });
  expect(JSON.parse(line)).toMatchObject({ raw: 'ab', quote: '\uFFFD末', line: null });
});
