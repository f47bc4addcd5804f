const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  O: '0',
  o: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A year in digits or in Chinese numerals, before 年. */
export const YEAR_SOURCE = '(?<![\\d.,])20[0-4]\\d|二[〇○零Oo0][〇○零Oo一二三四0][〇○零Oo一二三四五六七八九0]';

/** 2021 of `2021` and of `二〇二一`. */
export const yearOf = (printed: string): number => Number(Array.from(printed, (char) => DIGITS[char] ?? char).join(''));
