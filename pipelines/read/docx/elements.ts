/** What mammoth makes of a Word document, as far as the reader looks at it. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** The text of a paragraph, `\n` where it breaks a line. */
export function textOf(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    case 'checkbox':
      return element.checked ? '☑' : '☐';
    default:
      return (element.children ?? []).map(textOf).join('');
  }
}

/** 1 for the title and the first heading level; undefined for running text. */
export function headingOf({ styleName }: WordElement): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])/i.exec(styleName ?? '')?.[1];
  if (level) return Number(level);
  return /^(?:title|标题)$/i.test(styleName ?? '') ? 1 : undefined;
}

export const isContents = ({ styleName }: WordElement): boolean => /^(?:toc|目录)\s*\d/i.test(styleName ?? '');
