/** What can be found, in the order that results are shown. */
export const SUBJECTS = ['agency', 'page', 'code', 'project'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A thing that can be found, as it stands in `search.json`. */
export interface Entry {
  readonly subject: Subject;
  readonly name: string;
  /** The name on English pages, where it has one. */
  readonly en?: string;
  /** Other words that it is known by: a short name. */
  readonly also?: string;
  /** 区划代码 or 科目编码. */
  readonly code?: string;
  /** Pinyin of the name, syllables apart: `men tou gou qu`. */
  readonly sounds: string;
  /** What tells it from others of its name: the region, or the agency and year. */
  readonly more?: string;
  /** Path of its page below the site's (and language's) first, with query or fragment. */
  readonly path: string;
}
