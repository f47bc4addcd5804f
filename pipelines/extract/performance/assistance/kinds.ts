/**
 * The kind of medical assistance that words speak of (gold/SCHEMA.md: `inpatient`, `outpatient`, `premium`, `critical`,
 * `total`); null where they speak of none.
 */
export function assistanceKind(words: string): string | null {
  if (/资助.{0,12}(?:参保|参加)|参保资助|代缴|免缴|资助(?:城乡)?困难|资助.{0,8}缴费/.test(words)) return 'premium';
  if (/重特大|特大疾病|重大疾病|大病救助/.test(words)) return 'critical';
  if (/住院/.test(words) && !/门诊/.test(words)) return 'inpatient';
  if (/门诊/.test(words) && !/住院/.test(words)) return 'outpatient';
  if (/手工/.test(words)) return 'offline';
  return /救助/.test(words) ? 'total' : null;
}
