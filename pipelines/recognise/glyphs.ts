import { simplified } from './traditional.ts';

/**
 * CJK radical glyphs that PDF fonts emit in place of the ideograph (Unicode CJK Radicals Supplement; NFKC repairs only the
 * Kangxi block U+2F00–2FDF).
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺀': '冫',
  '⺈': '刀',
  '⺋': '卩',
  '⺌': '小',
  '⺎': '兀',
  '⺏': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺕': '彐',
  '⺖': '忄',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺣': '灬',
  '⺤': '爫',
  '⺦': '丬',
  '⺨': '犭',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺰': '纟',
  '⺱': '罓',
  '⺳': '罒',
  '⺶': '羊',
  '⺷': '羊',
  '⺹': '耂',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '西',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '长',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻟': '饣',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const CACHE = new Map<string, string>();

/**
 * One UTF-16 unit in, one out: full-width letters, digits and signs to ASCII, radical glyphs to ideographs, traditional to
 * simplified characters, dash variants to `-`, every blank to a space. The full-width comma stays, since it separates clauses and not thousands.
 */
export function plain(char: string): string {
  const known = CACHE.get(char);
  if (known !== undefined) return known;
  let result = simplified(RADICALS[char] ?? char);
  if (char !== '，' && char !== '：' && char !== '；') {
    const folded = result.normalize('NFKC');
    if (folded.length === 1) result = folded;
  }
  if (result === '−' || result === '‐' || result === '‑' || result === '﹣') result = '-';
  if (result === '（') result = '(';
  if (result === '）') result = ')';
  if (/\s/.test(result) || result === '\u200b' || result === '\ufeff') result = ' ';
  CACHE.set(char, result);
  return result;
}
