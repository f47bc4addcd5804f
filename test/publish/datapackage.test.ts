import { describe, expect, test } from 'vitest';
import { TABLES, type TableName } from '../../pipelines/model/tables.ts';
import { datapackage } from '../../pipelines/publish/datapackage.ts';

const TABLE_NAMES = Object.keys(TABLES) as TableName[];
const described = datapackage(
  'f',
  TABLE_NAMES.map((table) => {
    const file = { path: `${table}.parquet`, bytes: 1, sha256: '00' };
    return { ...file, table, rows: 0, files: [file] };
  }),
);
const field = (table: TableName, name: string) =>
  described.resources.find((resource) => resource.name === table)?.schema.fields.find((each) => each.name === name);

describe('the data package', () => {
  test('names every table and column in both languages', () => {
    for (const table of TABLE_NAMES) {
      const resource = described.resources.find(({ name }) => name === table);
      expect(resource?.schema.fields.map(({ name }) => name)).toEqual(TABLES[table].columns.map(({ name }) => name));
      for (const each of resource?.schema.fields ?? []) {
        expect(each.title).not.toBe('');
        expect(each.description).not.toBe('');
      }
    }
  });

  test('closed lists are constraints, open ones are not, and each value has its names', () => {
    expect(field('facts', 'measure')?.constraints).toMatchObject({ required: true });
    expect(field('facts', 'measure')?.constraints).toHaveProperty(
      'enum',
      described.enums.measure.map(({ value }) => value),
    );
    expect(field('facts', 'indicator')?.constraints).not.toHaveProperty('enum');
    expect(described.enums.indicator).toContainEqual(
      expect.objectContaining({ value: 'sangong.total', zh: '“三公”经费', en: 'Three public costs', unit: 'yuan' }),
    );
    for (const list of Object.values(described.enums)) {
      for (const { zh, en } of list) expect([zh, en]).not.toContain('');
    }
  });

  test('a figure of the panel says its unit', () => {
    expect(field('agency_years', 'expenditure_total')).toMatchObject({
      type: 'number',
      columnType: 'DECIMAL(18,4)',
      unit: 'yuan',
    });
    expect(field('agency_years', 'expenditure_general_rate')).toMatchObject({ unit: 'percent' });
  });
});
