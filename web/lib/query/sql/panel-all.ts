import { told } from '../../i18n/index.ts';
import { PANEL } from '../../../../pipelines/model/panel.ts';

/** Every column of `agency_years` that holds a figure. */
export const ALL_SERIES: readonly string[] = PANEL.map((column) => column.name);

const NAMES = new Map(PANEL.map((column) => [column.name, column]));

export const seriesName = (series: string): string => {
  const column = NAMES.get(series);
  return column ? told(column) : series;
};
