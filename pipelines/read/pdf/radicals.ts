/** CJK Radicals Supplement, U+2E80–2EFF: pairs of radical and ideograph. Unicode gives them no compatibility mapping. */
const SUPPLEMENT =
  '⺀冫⺁厂⺂乙⺃乙⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬' +
  '⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罒⺴罒⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長' +
  '⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Radicals that simplified text means otherwise than their compatibility mapping says. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map([['⼾', '户']]);

const IDEOGRAPHS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 214 }, (_, index): [string, string] => {
    const radical = String.fromCodePoint(0x2f00 + index);
    return [radical, SIMPLIFIED.get(radical) ?? radical.normalize('NFKC')];
  }),
  ...Array.from({ length: SUPPLEMENT.length / 2 }, (_, index): [string, string] => [
    SUPPLEMENT.charAt(2 * index),
    SUPPLEMENT.charAt(2 * index + 1),
  ]),
]);

/** The ideograph for a Kangxi or CJK radical glyph that PDF fonts name in its place; any other text unchanged. */
export const ideographOf = (text: string): string => IDEOGRAPHS.get(text) ?? text;
