/** What the pipeline notes about the reading of a figure, and how it is said in English. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^原文数字被断开，合读$/, 'the digits stand apart in the source and were joined'],
  [/^原文以文字说明没有，读作0$/, 'the source says in words that there is none: read as 0'],
  [/^文字说明为零$/, 'the source says in words that it is zero'],
  [/^原文带“(.+)”，取所印的数$/, 'printed with “$1” (about): the number as printed'],
  [/^原文“(.+)”，读作增减0$/, 'printed “$1” (unchanged): read as a change of 0'],
  [/^原文分在两行，按本表分值合计合读$/, 'broken over two lines and joined, as the total of the marks asks'],
  [/^推算：(\d{4})年数 (.+) 减去较上年增减额 (.+)$/, 'figure of $1, $2, less its change on the year before, $3'],
];

const one = (note: string): string => {
  const [pattern, words] = NOTES.find(([known]) => known.test(note)) ?? [];
  return pattern && words !== undefined ? note.replace(pattern, words) : note;
};

/** A note in English; what is not known stays as it is. */
export const noteInEnglish = (note: string): string => note.split('；').map(one).join('; ');
