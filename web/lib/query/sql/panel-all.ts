import { PANEL } from '../../../../pipelines/model/panel.ts';

/** Every column of `agency_years` that holds a figure. */
export const ALL_SERIES: readonly string[] = PANEL.map((column) => column.name);

const NAMES = new Map(PANEL.map((column) => [column.name, column.zh]));

export const seriesName = (series: string): string => NAMES.get(series) ?? series;
