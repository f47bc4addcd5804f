import type { Book } from './book.ts';
import { isSuffixed, plainName } from './names.ts';
import { perBook } from './per-book.ts';
import { sheets, type Sheet } from './sheets.ts';

/** Names of places that a project may carry in one section and not in another. */
function placeNames({ disclosure }: Book): RegExp | null {
  const { province, city, county } = disclosure.identity.agency;
  const names = [province, city, county].flatMap((name) => (name ? [plainName(name)] : []));
  return names.length > 0 ? new RegExp(names.join('|'), 'g') : null;
}

/** Sheets of one project: the same name but for its place and for words such as 补助资金 at its end. */
export const projects = perBook((book: Book): readonly Sheet[][] => {
  const places = placeNames(book);
  const groups: { name: string; sheets: Sheet[] }[] = [];
  for (const sheet of sheets(book)) {
    const printed = plainName(sheet.project).replace(/的(?=资金|项目)/g, '');
    const name = places ? printed.replace(places, '') : printed;
    const home = groups.find((group) => group.name === name) ?? groups.find((group) => isSuffixed(group.name, name));
    if (home) home.sheets.push(sheet);
    else groups.push({ name, sheets: [sheet] });
  }
  return groups.map((group) => group.sheets);
});
