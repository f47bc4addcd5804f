import { indicator } from '../../../pipelines/model/indicators.ts';
import { byAgencyYear } from '../derive/group.ts';
import { figure } from '../figure.ts';
import { t, told } from '../i18n/index.ts';
import { type CountRow, COUNTS } from '../query/sql/sangong-counts.ts';
import { cell, type TableData, text } from '../table.ts';

/** A row an agency's year: trips, vehicles and receptions in numbers. */
export const countsTable = (rows: readonly CountRow[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, ...COUNTS.map((name) => told(indicator(`sangong.${name}`)))],
  rows: byAgencyYear(rows).flatMap((list) => {
    const [any] = list;
    if (!any) return [];
    const count = (name: string): ReturnType<typeof figure> => {
      const row = list.find((entry) => entry.indicator === `sangong.${name}`);
      return row ? figure(row) : null;
    };
    return [[text(any.agency), text(String(any.fiscal_year)), ...COUNTS.map((name) => cell(count(name)))]];
  }),
});
