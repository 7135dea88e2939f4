import type { Problem } from '../records/input.ts';
import type { Complaint, Place } from '../units/errors.ts';
import type { Lang, Text } from '../units/text.ts';
import { CLI_COMPLAINTS, ROSTER_COMPLAINTS } from './cli.ts';
import { COMPLAINTS } from './complaints.ts';
import { RESPONSIBILITY_NAMES } from './labels.ts';
import { PROBLEMS } from './problems.ts';
import { SEND_COMPLAINTS } from './send.ts';
import { cellName, sayCode } from './show.ts';
import { TREND_COMPLAINTS } from './trend.ts';

/** A complaint as it is printed: `FILE:LINE:COLUMN: sentence`, and the offending line below. */
export function complaintText({ code, args, place, excerpt }: Complaint, lang: Lang): string {
  const shown = excerpt?.trim() ? `\n    ${excerpt.trim()}` : '';
  return `${placeText(place)}${sayCode(SENTENCES, code, inWords(args, lang), lang)}${shown}`;
}

/** Arguments with the code of a party as its name. */
function inWords(args: Complaint['args'], lang: Lang): Complaint['args'] {
  const party = Object.entries(RESPONSIBILITY_NAMES).find(([code]) => code === args.responsibility)?.[1];
  return party ? { ...args, responsibility: party[lang] } : args;
}

/** A problem of the data as it is printed: `FILE:ROW: sentence`, and how often, where more than once. */
export function problemText(
  { code, args, input, row, count }: Problem,
  inputs: readonly { readonly file: string }[],
  lang: Lang,
): string {
  const file = input === null ? undefined : inputs[input]?.file;
  const place = file === undefined ? undefined : row === null ? { file } : { file, line: row };
  const often = count > 1 ? ` (×${count})` : '';
  return `${placeText(place)}${sayCode(PROBLEMS, code, { count, ...args }, lang)}${often}`;
}

/** `FILE:LINE:COLUMN: `, or of a workbook `FILE SHEET!CELL: `; empty where the place is not known. */
function placeText(place: Place | undefined): string {
  if (!place) return '';
  const { file, sheet, line, column } = place;
  if (!sheet) return `${[file, line, column].filter((part) => part !== undefined).join(':')}: `;
  const known = line !== undefined && column !== undefined;
  return `${file} ${known ? cellName(sheet.name, line, column) : sheet.name}: `;
}

/** What can be wrong with the period: complaint code → what is wrong and what to do. */
export const PERIOD_COMPLAINTS: Readonly<Record<string, Text>> = {
  'no-period': {
    zh: '看不出要考核哪个月：文件里没有可用的日期。请用 --period 指明，例如 --period 2026-10',
    en: 'No month to judge: nothing in the files is dated. Name it, for example --period 2026-10',
  },
  'period-outside-term': {
    zh: '考核期 {from} 至 {to} 不在合同期 {termFrom} 至 {termTo} 之内。请检查合同的 term 或 --period',
    en: 'The period {from} to {to} lies outside the term of the contract, {termFrom} to {termTo}. Check `term` in the contract, or --period',
  },
  'period-across-amendment': {
    zh: '考核期 {from} 至 {to} 之内，补充协议从 {on} 起改了条款以外的内容，两边要分开算。请用 --period 一个月一个月地核算，例如 --period {month}',
    en: 'Within the period {from} to {to} an amendment changes more than clauses from {on} on, so each side is counted by itself. Audit the months one by one, for example --period {month}',
  },
};

const SENTENCES: Readonly<Record<string, Text>> = {
  ...CLI_COMPLAINTS,
  ...ROSTER_COMPLAINTS,
  ...PERIOD_COMPLAINTS,
  ...TREND_COMPLAINTS,
  ...SEND_COMPLAINTS,
  ...COMPLAINTS,
};
