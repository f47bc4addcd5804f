import { Decimal } from '../../model/decimal.ts';
import { held, told, unequal, type AcrossRule } from './comparison.ts';
import { meets, tolerance, type YearFigure, type YearSummary } from './summary.ts';

const own = ({ figures, fiscalYear }: YearSummary, key: string): YearFigure | undefined =>
  figures.find((figure) => figure.key === key && figure.year === fiscalYear && !figure.derived);

/** Each set of accounts beside that of the year before, of the same agency and scope, where each is the only one. */
const pairs: (archive: Parameters<AcrossRule>[0]) => { later: YearSummary; earlier: YearSummary }[] = (archive) =>
  archive.all.flatMap((later) => {
    if (later.kind !== 'accounts' || archive.only(later, later.fiscalYear) !== later) return [];
    const earlier = archive.only(later, later.fiscalYear - 1);
    return earlier ? [{ later, earlier }] : [];
  });

/** Y01: what a document prints or implies of the year before is what that year’s own document published. */
export const lastYear: AcrossRule = function* (archive) {
  for (const { later, earlier } of pairs(archive)) {
    for (const figure of later.figures) {
      const before = figure.year === earlier.fiscalYear ? own(earlier, figure.key) : undefined;
      if (!before) continue;
      if (meets(figure, before)) {
        yield held('Y01', later);
        continue;
      }
      const how = figure.derived ? { zh: '推算', en: 'implied' } : { zh: '列出', en: 'printed' };
      const year = String(earlier.fiscalYear);
      yield told({
        rule: 'Y01',
        severity: figure.derived ? 'medium' : 'high',
        of: later,
        says: figure,
        other: before,
        words: {
          zh: `本文件${how.zh}的${year}年${figure.name}与该年度文件《${earlier.file}》公开的数不同`,
          en: `${figure.key} of ${year} as ${how.en} here is not what “${earlier.file}” published`,
        },
        arithmetic: unequal(figure, before),
      });
    }
  }
};

/** Y02: what is brought forward is what last year’s document carried forward. */
export const broughtForward: AcrossRule = function* (archive) {
  for (const { later, earlier } of pairs(archive)) {
    const [opening, closing] = [own(later, 'carryover.opening all'), own(earlier, 'carryover.closing all')];
    if (!opening || !closing) continue;
    if (meets(opening, closing)) {
      yield held('Y02', later);
      continue;
    }
    const year = String(later.fiscalYear);
    yield told({
      rule: 'Y02',
      severity: 'medium',
      of: later,
      says: opening,
      other: closing,
      words: {
        zh: `${year}年年初结转和结余与上年度文件《${earlier.file}》的年末结转和结余不同`,
        en: `The opening carry-over of ${year} is not the closing one of “${earlier.file}”`,
      },
      arithmetic: unequal(opening, closing),
    });
  }
};

/** Y07: the fleet is no larger than last year’s with the vehicles bought; a vehicle may also be handed over, so for information. */
export const fleet: AcrossRule = function* (archive) {
  for (const { later, earlier } of pairs(archive)) {
    const [kept, before] = [own(later, 'sangong.vehicles_kept'), own(earlier, 'sangong.vehicles_kept')];
    const bought = own(later, 'sangong.vehicles_bought');
    if (!kept || !before || !bought) continue;
    const most = new Decimal(before.value).plus(bought.value).plus(tolerance(kept, before));
    if (most.gte(kept.value)) {
      yield held('Y07', later);
      continue;
    }
    const year = String(later.fiscalYear);
    yield told({
      rule: 'Y07',
      severity: 'low',
      of: later,
      says: kept,
      other: before,
      words: {
        zh: `${year}年公务用车保有量多于上年度文件《${earlier.file}》的保有量加本年购置数`,
        en: `More vehicles are kept in ${year} than “${earlier.file}” kept with those bought since`,
      },
      arithmetic: `${kept.value} > ${before.value} + ${bought.value}`,
    });
  }
};
