import type { Context } from '../index.ts';
import { squeeze } from '../../recognise/view.ts';
import type { Header } from './header.ts';
import { measureOf } from './measures.ts';
import type { Sheet } from './sheet.ts';

const NOTES_AFTER = 4;

/** The lines that stand with a table: its last rows and the paragraphs below it up to the next table or heading. */
function notesOf(sheet: Sheet, { document }: Context): string[] {
  const notes = sheet.rows.slice(-3).flatMap((row) => row.map((slot) => slot?.text ?? ''));
  for (let index = sheet.block + 1; index <= sheet.block + NOTES_AFTER; index += 1) {
    const block = document.blocks[index];
    if (block?.kind !== 'paragraph') break;
    notes.push(squeeze(block.text));
  }
  return notes;
}

/**
 * What a plain 预算数 of a table means: 年初预算 beside a column of 全年预算; else as its notes say; for “三公” tables else as the narrative words the same subject, else
 * 全年预算 from fiscal year 2022 on and 年初预算 before (gold/SCHEMA.md); null where nothing says it.
 */
export function budgetWord(sheet: Sheet, header: Header, context: Context): 'initial_budget' | 'final_budget' | null {
  const year = context.identity.fiscalYear;
  const columns = header.columns.map((column) => measureOf(column.path, year)?.measure);
  if (columns.includes('budget') && columns.includes('final_budget')) return 'initial_budget';
  const notes = notesOf(sheet, context).join('\n');
  if (/预算数[^。;；]{0,24}(?:全年预算|调整后)/.test(notes)) return 'final_budget';
  if (/预算数[^。;；]{0,24}年初预算/.test(notes)) return 'initial_budget';
  if (
    sheet.title?.flow !== 'sangong' &&
    !header.data.some((row) => row.some((slot) => /公务接待费/.test(slot?.text ?? '')))
  )
    return null;
  for (const block of context.document.blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = squeeze(block.text);
    const said = /三公[”"]?经费[^。；]{0,30}?(年初预算|全年预算|调整预算)/.exec(text)?.[1];
    if (said) return said === '年初预算' ? 'initial_budget' : 'final_budget';
  }
  return context.identity.fiscalYear >= 2022 ? 'final_budget' : 'initial_budget';
}
