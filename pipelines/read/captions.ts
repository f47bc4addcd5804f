const LONGEST = 60;

/** Whether a line directly above a table may be its title, number, department or unit, rather than running text or a note. */
export function isCaption(text: string): boolean {
  const trimmed = text.trim().replace(/表。$/, '表');
  return trimmed.length <= LONGEST && !/[，。；！？]|[：:]$/.test(trimmed) && !/^(备?注|说明)\s*[:：\d]/.test(trimmed);
}
