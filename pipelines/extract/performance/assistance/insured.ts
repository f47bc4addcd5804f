import type { Passage } from '../narrative/spots.ts';
import type { Pen } from '../pen.ts';

const INSURED = /参保(?:总?人数|人员|总?人口|总数|群众)?(?:共计?|总计|已?达到?|为|约|:|：)*$/;
const PART = /贫困|困难|资助|免缴|代缴|救助|生育|新增|净增|低保|特困|大病|意外|灵活|长期护理|目标|计划|脱贫|学生|异地/;

/** The insurance that follows 参保人数 after 其中, by its name alone. */
const BY_NAME =
  /^[，、(]?(?:其中[:：，]?)?(?:参加)?(?:城镇|城乡)?(职工|居民)(?:基本)?(?:医保|医疗保险)(?:参保)?(?:人数)?(?:为|约)?$/;

/** 参保人数: all, residents, employees. */
export function readInsured(pen: Pen, passage: Passage): void {
  let counted = '';
  for (const { figure, lead, sentence } of passage.spots) {
    if (!pen.free(figure) || figure.unit !== 'person') continue;
    const part = counted === sentence ? BY_NAME.exec(lead)?.[1] : undefined;
    if (part) {
      const who = part === '职工' ? 'employee' : 'resident';
      pen.write(figure, {
        indicator: `insured.${who}`,
        measure: passage.goal ?? 'actual',
        dims: { place: passage.place },
      });
      continue;
    }
    if (!INSURED.test(lead)) continue;
    const clause = /[^，。；、(（]*$/.exec(lead)?.[0] ?? '';
    if (PART.test(clause)) continue;
    const who =
      /居民/.test(clause) && /职工/.test(clause)
        ? 'total'
        : /居民/.test(clause)
          ? 'resident'
          : /职工/.test(clause)
            ? 'employee'
            : 'total';
    counted = sentence;
    pen.write(figure, {
      indicator: `insured.${who}`,
      measure: passage.goal ?? 'actual',
      dims: { place: passage.place },
    });
  }
}
