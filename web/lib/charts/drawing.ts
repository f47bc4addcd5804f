import type { EChartsCoreOption } from 'echarts/core';
import type { MoneyUnit } from '../format/money.ts';

/** What stands behind a mark: the lines of its hint and the facts that it leads to. */
export interface Mark {
  readonly lines: readonly string[];
  readonly facts: readonly string[];
  readonly doc: string;
}

/** A datum of a series that carries its mark. */
export interface MarkedDatum {
  readonly value: number | readonly (number | string)[];
  readonly mark: Mark;
}

/** A chart as data: what ECharts draws, and how tall. */
export interface Drawing {
  readonly option: EChartsCoreOption & {
    readonly series: readonly Readonly<Record<string, unknown>>[];
  };
  readonly height: number;
}

export interface Room {
  /** CSS pixels. */
  readonly width: number;
  readonly unit: MoneyUnit | '';
  /** True on paper, where rows stand closer. */
  readonly dense?: boolean;
}

export type Draw = (room: Room) => Drawing;

const isMarked = (datum: unknown): datum is MarkedDatum =>
  typeof datum === 'object' && datum !== null && 'mark' in datum;

const dataOf = (series: Readonly<Record<string, unknown>> | undefined): readonly unknown[] =>
  Array.isArray(series?.data) ? series.data : [];

/** The mark of the datum at `series:datum`, or null. */
export function markAt(drawing: Drawing, key: string): Mark | null {
  const [series = 0, datum = 0] = key.split(':').map(Number);
  const found = dataOf(drawing.option.series[series])[datum];
  return isMarked(found) ? found.mark : null;
}

/** Every fact that a drawing shows. */
export const factsOf = (drawing: Drawing): string[] => [
  ...new Set(
    drawing.option.series.flatMap((series) =>
      dataOf(series)
        .filter(isMarked)
        .flatMap((datum) => datum.mark.facts),
    ),
  ),
];
