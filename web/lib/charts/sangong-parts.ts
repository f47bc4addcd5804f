import { groupBy } from '../derive/group.ts';
import { type Figure, figure } from '../figure.ts';
import { inUnit, tick, unitFor } from '../format/money.ts';
import { plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { amountText, markOf, moneyText } from './mark.ts';
import { BASE, categoryAxis, INK, INK_3, PARTS, SHEET, SIZE, valueAxis } from './theme.ts';

export const SANGONG_PARTS = ['abroad', 'vehicle_purchase', 'vehicle_operation', 'reception'] as const;
export const SANGONG_SERIES = [
  'sangong_total',
  'sangong_total_initial',
  'sangong_total_final',
  ...SANGONG_PARTS.map((part) => `sangong_${part}`),
  'vehicles_kept',
  'staff_actual',
];

/** 三公 of one agency's year: its parts, its total and the budget that it is measured against. */
export interface SangongYear {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly parts: readonly (Figure | null)[];
  readonly total: Figure | null;
  readonly budget: Figure | null;
  readonly base: 'initial_budget' | 'final_budget' | null;
  readonly vehicles: Figure | null;
  readonly staff: Figure | null;
}

/** Years with a printed or derived total or any part, in the order of the rows. */
export function sangongYears(rows: readonly PanelRow[]): SangongYear[] {
  const groups = [...groupBy(rows, (row) => `${row.agency_id} ${String(row.fiscal_year)}`).values()];
  return groups.flatMap((list): SangongYear[] => {
    const [any] = list;
    const get = (name: string): Figure | null => {
      const row = list.find((entry) => entry.series === name);
      return row ? figure(row) : null;
    };
    const parts = SANGONG_PARTS.map((part) => get(`sangong_${part}`));
    const total = get('sangong_total');
    if (!any || (!total && parts.every((part) => part === null))) return [];
    const final = get('sangong_total_final');
    const initial = get('sangong_total_initial');
    return [
      {
        agencyId: any.agency_id,
        agency: any.agency,
        year: any.fiscal_year,
        parts,
        total,
        budget: final ?? initial,
        base: final ? 'final_budget' : initial ? 'initial_budget' : null,
        vehicles: get('vehicles_kept'),
        staff: get('staff_actual'),
      },
    ];
  });
}

/** Parts stacked, a row an agency's year, with its budget as a tick. */
export function sangongParts(years: readonly SangongYear[], { width, unit: chosen }: Room): Drawing {
  const left = width < 480 ? 124 : 168;
  const amounts = years
    .flatMap((year) => [year.total, year.budget, ...year.parts])
    .flatMap((found) => found?.value ?? []);
  const unit = chosen === '' ? unitFor(amounts) : chosen;
  const place = (found: Figure): number => plot(inUnit(found.value, unit).toString());
  const name = (year: SangongYear): string => t.words.agencyYear(year.agency, year.year);
  const height = years.length * 32;
  return {
    height: height + 44,
    option: {
      ...BASE,
      title: {
        text: t.units[unit] ?? '',
        right: 0,
        bottom: 0,
        padding: 0,
        textStyle: { fontSize: SIZE - 1, fontWeight: 400, color: INK_3 },
      },
      grid: { left, right: width < 480 ? 70 : 110, top: 6, height, containLabel: false },
      xAxis: { ...valueAxis, min: 0, splitNumber: 4, axisLabel: { ...valueAxis.axisLabel, formatter: tick } },
      yAxis: {
        ...categoryAxis,
        inverse: true,
        data: years.map((year) => `${year.agency} ${String(year.year)}`),
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate', interval: 0 },
      },
      series: [
        ...SANGONG_PARTS.map((part, at) => ({
          type: 'bar',
          stack: 'parts',
          barWidth: 16,
          emphasis: { disabled: true },
          itemStyle: { color: PARTS[at] ?? INK, borderColor: SHEET, borderWidth: 0.5 },
          data: years.map((year): MarkedDatum | number => {
            const found = year.parts[at];
            return found ? { value: place(found), mark: markOf(found, name(year), [t.sangong.parts[part]]) } : 0;
          }),
        })),
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2.5, 22],
          emphasis: { disabled: true },
          itemStyle: { color: INK, opacity: 1 },
          data: years.flatMap((year, row): MarkedDatum[] =>
            year.budget
              ? [
                  {
                    value: [place(year.budget), row],
                    mark: markOf(year.budget, name(year), [t.bases[year.base ?? ''] ?? '']),
                  },
                ]
              : [],
          ),
        },
        {
          type: 'scatter',
          symbolSize: 0,
          silent: true,
          data: years.flatMap((year, row) =>
            year.total
              ? [
                  {
                    value: [place(year.total), row],
                    label: {
                      formatter:
                        year.total.value === '0' ? '0' : (width < 480 ? amountText : moneyText)(year.total.value, unit),
                    },
                  },
                ]
              : [],
          ),
          label: { show: true, position: 'right', distance: 7, color: INK, fontSize: SIZE - 1 },
        },
      ],
    },
  };
}
