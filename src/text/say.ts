import type { Problem } from '../records/input.ts';
import type { Complaint, Place } from '../units/errors.ts';
import type { Lang, Text } from '../units/text.ts';
import { cellName } from './cell-name.ts';
import { CLI_COMPLAINTS, ROSTER_COMPLAINTS } from './cli.ts';
import { COMPLAINTS } from './complaints.ts';
import { RESPONSIBILITY_NAMES } from './labels.ts';
import { PERIOD_COMPLAINTS } from './period.ts';
import { PROBLEMS } from './problems.ts';
import { SEND_COMPLAINTS } from './send.ts';
import { sayCode } from './show.ts';
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

const SENTENCES: Readonly<Record<string, Text>> = {
  ...CLI_COMPLAINTS,
  ...ROSTER_COMPLAINTS,
  ...PERIOD_COMPLAINTS,
  ...TREND_COMPLAINTS,
  ...SEND_COMPLAINTS,
  ...COMPLAINTS,
};

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
