import type { Records } from '../reading/gather.ts';
import { type Input, KINDS, type Kind } from '../records/input.ts';
import { sheetDays } from '../records/sheets.ts';
import { groupBy } from '../units/group.ts';
import { type Day, day, type Instant } from '../units/time.ts';

/** The days that one input speaks of. */
export interface FileDays {
  readonly from: Day;
  readonly to: Day;
  /** Those of them with anything, ascending. */
  readonly days: readonly Day[];
  /** Days between the first and the last that have nothing; of kinds of which there is something every day. */
  readonly missing: readonly Day[];
}

const DAILY: ReadonlySet<Kind> = new Set(['chats', 'sessions', 'orders', 'platform-report']);

/** By input; null where it tells no days. */
export function fileDays({ inputs, chats: { messages }, sheets, calendar }: Records): (FileDays | null)[] {
  const days = inputs.map(() => new Set<Day>());
  for (let m = 0; m < messages.length; m++)
    days[messages.input[m]!]!.add(calendar.dayOf(messages.at[m]! as Instant));
  for (const kind of KINDS)
    if (kind !== 'chats')
      for (const [input, found] of sheetDays(kind, sheets, calendar))
        for (const each of found.keys()) days[input]!.add(each);
  return days.map((found, input) => spanOf(found, inputs[input]!.kind));
}

/** The days of several inputs of a kind together; null where they tell none. */
export const joinDays = (parts: readonly (FileDays | null)[], kind: Kind): FileDays | null =>
  spanOf(new Set(parts.flatMap((part) => part?.days ?? [])), kind);

function spanOf(found: ReadonlySet<Day>, kind: Kind): FileDays | null {
  const days = [...found].sort((a, b) => a - b);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const missing = DAILY.has(kind) ? between(from, to).filter((each) => !found.has(each)) : [];
  return { from, to, days, missing };
}

// Further apart than ten years, one of the two days is a slip of the keyboard: what lies between says nothing.
const LONGEST = 3660;

const between = (from: Day, to: Day): Day[] =>
  Array.from({ length: to - from > LONGEST ? 0 : to - from + 1 }, (_none, index) => day(from + index));

/** Sheets of one file of one format and the same columns, as positions among the inputs; an input that is like no other stands alone. */
export function sameSheets(inputs: readonly Input[]): readonly (readonly number[])[] {
  const groups = groupBy(inputs.keys(), (index) => {
    const { file, member, sheet, kind, format, shop, columns, encoding } = inputs[index]!;
    return sheet === null
      ? String(index)
      : JSON.stringify([file, member, kind, format, shop, columns, encoding]);
  });
  return [...groups.values()];
}
