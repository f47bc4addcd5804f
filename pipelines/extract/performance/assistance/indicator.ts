import type { AnnouncedUnit, Figure } from '../../../recognise/figures.ts';
import type { Reading } from '../../collector.ts';
import type { Pen } from '../pen.ts';
import { assistanceKind } from './kinds.ts';

const SHARE = /占|比重|比例|率$|覆盖|标准|满意|知晓/;

/**
 * The medical-assistance fact that an indicator of a sheet also is: 住院救助人次 is a count of person-times by kind,
 * 住院…救助比例 a ratio.
 */
export function assistanceOf(name: string, unit: string | null): { indicator: string; kind: string } | null {
  const kind = assistanceKind(name);
  if (!kind || !/救助|资助/.test(name)) return null;
  if (/救助比例$/.test(name.replace(/[(（].*[)）]$/, '')) && !/占/.test(name)) {
    return unit === 'percent' && kind !== 'total' ? { indicator: 'assistance.ratio', kind } : null;
  }
  if (SHARE.test(name)) return null;
  if (unit === 'person_time') return { indicator: 'assistance.person_times', kind };
  if (unit === 'person' && /人数|人员/.test(name)) return { indicator: 'assistance.people', kind };
  return null;
}

/** Publishes the second meaning of an indicator's value, if it has one. */
export function writeAssistance(
  pen: Pen,
  figure: Figure,
  reading: Reading,
  name: string,
  announced: AnnouncedUnit | null,
): void {
  const unit = figure.unit ?? announced?.unit ?? null;
  const found = assistanceOf(name, unit);
  if (!found) return;
  const { project, place } = reading.dims ?? {};
  pen.write(figure, {
    ...reading,
    indicator: found.indicator,
    dims: {
      kind: found.kind,
      ...(project === undefined ? {} : { project }),
      ...(place === undefined ? {} : { place }),
    },
  });
}
