import { isPlainNumber, isQuantity } from '../value.ts';
import { isLevel1, isLevel2 } from '../vocabulary.ts';
import type { Fit } from './align.ts';
import type { IndicatorRole } from './header.ts';

const isDash = (text: string): boolean => /^[-—–/\\]+$/.test(text);

/** How well a cell's content suits a column of an indicator table. */
export const INDICATOR_FIT: Fit<IndicatorRole> = {
  misfit: (text, role) => {
    switch (role.kind) {
      case 'level':
        if (isQuantity(text)) return 5;
        if (role.level === 3)
          return /指标$/.test(text) && (isLevel1(text) || isLevel2(text)) ? 2.5 : isLevel2(text) ? 0.4 : 0;
        if (role.level === 1 ? isLevel1(text) : isLevel2(text)) return 0;
        return (role.level === 1 ? isLevel2(text) : isLevel1(text)) ? 2.5 : 0.8;
      case 'weight':
      case 'score':
        return isPlainNumber(text) || isDash(text) ? 0 : /^\d+(?:\.\d+)?%$/.test(text) ? 3 : 5;
      case 'rate':
      case 'completion':
        return /^\d+(?:\.\d+)?%?$/.test(text) || isDash(text) ? 0 : 3;
      case 'sign':
        return /^[≥≧≤≦=＝><《》]+$|^定[性量]|大于|小于|等于|不[低高]于/.test(text) ? 0 : 4;
      case 'unit':
        return isQuantity(text) || text.length > 6 ? 4 : 0;
      case 'target':
      case 'actual':
        if (/指标$/.test(text) && (isLevel1(text) || isLevel2(text))) return 3;
        return isQuantity(text) ? 0 : text.length > 60 ? 1 : 0.2;
      case 'note':
        return isQuantity(text) && text.length < 12 ? 3 : 0;
      case 'reason':
        return isQuantity(text) ? 3 : text.length <= 12 ? 0.3 : 0;
    }
  },
  skipped: (role) => {
    if (role.kind === 'level') return role.level === 3 ? 1.5 : 0.1;
    if (role.kind === 'target' || role.kind === 'actual') return 1;
    return role.kind === 'weight' || role.kind === 'score' ? 0.5 : 0.05;
  },
};
