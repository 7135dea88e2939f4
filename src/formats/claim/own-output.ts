/** Sheets that together only our own workbook has, in each language. */
const SHEETS = [
  ['考核总览', '统计口径'],
  ['Summary', 'Definitions'],
];

/** Whether a file's first characters are those of our scorecard.json. */
export const isOwnText = (head: string): boolean => /^\s*\{\s*"scorecard"\s*:\s*\d+\s*,/.test(head);

/** Whether a file's first characters are those of a contract: `kefu-sla: 1`, below comments. */
export const isContract = (head: string): boolean =>
  /^(?:[^\S\n]*(?:#[^\n]*)?\n)*(?:kefu-sla|"kefu-sla")\s*[:：]/.test(head);

/** Sheets that together only a contract kept as a workbook has, in each language. */
const CONTRACT_SHEETS = [
  ['条款', '分档', '结算'],
  ['Clauses', 'Tiers', 'Settlement'],
];

/** Whether a workbook is a contract's. */
export const isContractWorkbook = (book: { sheets: readonly string[] }): boolean =>
  CONTRACT_SHEETS.some((names) => names.every((name) => book.sheets.includes(name)));

/** Whether a workbook is our scorecard.xlsx. */
export const isOwnWorkbook = (book: { sheets: readonly string[]; properties: string }): boolean =>
  /kefu-sla/i.test(book.properties) ||
  SHEETS.some((names) => names.every((name) => book.sheets.includes(name)));
