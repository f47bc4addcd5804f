/** Why a document could not be read. The code is for machines; the message says what, where and what to do. */
export const FAILURES = {
  empty: '文件是空的（0 个可读字符）：请确认文件已完整下载后重新放入',
  unsupported: '不认识的文件内容：请提供 PDF、Word、Excel、网页或文本文件',
  damaged: '文件已损坏或不完整：请重新下载或重新导出后再放入',
  encrypted: '文件已加密：请先去除密码再放入',
  scanned: '没有文字层（扫描件）：请先做文字识别（OCR）再放入',
  encoding: '文字编码无法识别：请另存为 UTF-8 后再放入',
  too_large: '文件过大或展开后过大：请拆分后再放入',
  no_agency: '读不出是哪个机构的公开文件：请在同名 .yaml 中写明 agency',
  no_year: '读不出所属年度：请在同名 .yaml 中写明 fiscal_year',
  no_figures: '没有读到任何数字：请确认这是决算或绩效公开文件',
  outside: '路径指向输入文件夹之外：请把文件本身放入文件夹',
  unreadable: '打不开文件（权限或磁盘错误）：请检查后再运行',
  statement:
    '同名 .yaml 或文首说明的写法有误：请按 agency、fiscal_year（四位年份）、source_url、published_on（YYYY-MM-DD）填写',
  timeout: '处理时间过长，已放弃：请拆分文件或另存为其他格式后再放入',
  internal: '处理时出错：请把这条信息连同文件告诉维护者',
} as const;
export type FailureCode = keyof typeof FAILURES;

export class ReadError extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail: string = '',
    options?: ErrorOptions,
  ) {
    super(`${FAILURES[code]}${detail ? `（${detail}）` : ''}`, options);
    this.name = 'ReadError';
  }
}
