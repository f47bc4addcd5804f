/** A number that was not understood, in its context. */
export interface ReportedFigure {
  readonly line: number | null;
  readonly page: number | null;
  readonly raw: string;
  readonly quote: string;
}

/** What a report says of one document. */
export interface ReportedDocument {
  readonly file: string;
  readonly agency: string;
  readonly fiscalYear: number;
  readonly figures: number;
  readonly facts: number;
  readonly ignored: number;
  readonly unread: readonly ReportedFigure[];
  readonly corrected: number;
  readonly unfit: readonly string[];
}

export interface RunReport {
  /** When the run ended, as it is printed. */
  readonly at: string;
  readonly input: string;
  readonly seconds: string;
  readonly documents: readonly ReportedDocument[];
  /** Documents that could not be read: why, and what to do. */
  readonly failures: readonly { readonly file: string; readonly code: string; readonly error: string }[];
  /** Copies and competing documents, a line each. */
  readonly notices: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (each) => ESCAPES[each] ?? each);
const cells = (tag: 'th' | 'td', texts: readonly string[]): string =>
  texts.map((text, at) => `<${tag}${at > 2 ? ' class="n"' : ''}>${text}</${tag}>`).join('');

/** Tenths of a per cent, rounded down so that what is not whole never looks whole. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.floor((part * 1000) / whole) / 10}%`;

const place = ({ line, page }: ReportedFigure): string =>
  line !== null ? `第 ${line} 行` : page !== null ? `第 ${page} 页` : '';

/** The quote with its figure marked. */
function marked({ raw, quote }: ReportedFigure): string {
  const at = quote.indexOf(raw);
  if (at < 0) return escape(quote);
  return `${escape(quote.slice(0, at))}<mark>${escape(raw)}</mark>${escape(quote.slice(at + raw.length))}`;
}

const STYLE = `:root{color-scheme:light dark;font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
body{max-width:70rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #8884;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}summary{cursor:pointer;padding:.3rem 0;overflow-wrap:anywhere}
details td:first-child{width:1%;white-space:nowrap}mark{background:#fd08;color:inherit}td{overflow-wrap:anywhere}@media print{details::details-content{content-visibility:visible;display:block}}`;

const overview = (documents: readonly ReportedDocument[]): string =>
  `<table><thead><tr>${cells('th', ['文件', '机构', '年度', '见到', '读成', '非数据', '未读懂', '已说明', '更正'])}</tr></thead><tbody>${documents
    .map(({ file, agency, fiscalYear, figures, facts, ignored, unread, corrected }) => {
      const counts = [figures, facts, ignored, unread.length].map(String);
      const row = [
        escape(file),
        escape(agency),
        String(fiscalYear),
        ...counts,
        share(figures - unread.length, figures),
      ];
      return `<tr>${cells('td', [...row, String(corrected)])}</tr>`;
    })
    .join('')}</tbody></table>`;

const unreadOf = ({ file, unread }: ReportedDocument): string =>
  `<details><summary>${escape(file)}（${unread.length}）</summary><table><tbody>${unread
    .map((figure) => `<tr><td>${place(figure)}</td><td>${marked(figure)}</td></tr>`)
    .join('')}</tbody></table></details>`;

const list = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

const section = (title: string, body: string | null): string => (body === null ? '' : `<h2>${title}</h2>${body}`);

/** The page of a run: one file without scripts, that asks for nothing from elsewhere. All text of documents is escaped. */
export function runReport({ at, input, seconds, documents, failures, notices }: RunReport): string {
  const unread = documents.filter((document) => document.unread.length > 0);
  const unfit = documents.flatMap((document) =>
    document.unfit.map((why) => `${escape(document.file)}：${escape(why)}`),
  );
  const failed = failures.map(
    ({ file, code, error }) => `<strong>${escape(file)}</strong> <code>${escape(code)}</code><br>${escape(error)}`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>明账：读取报告</title><style>${STYLE}</style></head><body>
<h1>读取报告</h1><p>${escape(at)}，${escape(input)}：读取 ${documents.length} 个文件，未能读取 ${failures.length} 个，用时 ${escape(seconds)} 秒</p>
${section('未能读取的文件，和怎么办', failed.length > 0 ? list(failed) : null)}
${section('没有采用的更正', unfit.length > 0 ? list(unfit) : null)}
${section('请留意', notices.length > 0 ? list(notices.map(escape)) : null)}
${section('各文件', overview(documents))}
${section('没有读懂的数字，在原文里', unread.length > 0 ? unread.map(unreadOf).join('') : '<p>没有。</p>')}
</body></html>
`;
}
