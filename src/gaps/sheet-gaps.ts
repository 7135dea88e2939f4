import type { BaseFacts } from '../measure/facts.ts';
import type { SheetKind } from '../records/input.ts';
import { sheetDays } from '../records/sheet-days.ts';
import type { Sheets } from '../records/sheets.ts';
import { type Day, day, formatDay } from '../units/time.ts';
import { CERTAIN, type Gap } from './gap.ts';
import { listedDays } from './provisional.ts';

/** Kinds of which a shop has some every day, so that where they begin and end tells what the sheets cover. */
const DAILY = ['orders', 'refunds'] as const satisfies SheetKind[];

type Span = { readonly from: Day; readonly to: Day };
type Found = Pick<Gap, 'code' | 'args'>;

/** What the sheets of one kind and shop lack of the days `needed`; the last of those that reach past the period may be missed. */
export function sheetGaps(
  facts: BaseFacts & { readonly sheets: Sheets },
  shop: number,
  kind: SheetKind,
  needed: Span,
): Found[] {
  const days = new Map<Day, number>();
  for (const [input, found] of sheetDays(kind, facts.sheets, facts.calendar))
    if (facts.inputs[input]!.shop === shop || facts.inputs[input]!.shop === -1)
      for (const [each, count] of found) days.set(each, (days.get(each) ?? 0) + count);
  const known = [...days.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  const isGiven = facts.inputs.some(
    (input) => input.kind === kind && input.rows > 0 && (input.shop === shop || input.shop === -1),
  );
  if (!isGiven) return [{ code: 'no-export', args: { kind } }];
  if (first === undefined || last === undefined || !isDaily(kind)) return [];
  const gaps: Found[] = [];
  if (first > needed.from)
    gaps.push({ code: 'late-start', args: { kind, day: formatDay(first), needed: formatDay(needed.from) } });
  if (last < needed.to)
    gaps.push({ code: 'early-end', args: { kind, day: formatDay(last), needed: formatDay(needed.to) } });
  const empty = emptyDays(days, facts.period, first, last);
  if (empty.length > 0)
    gaps.push({ code: 'empty-days', args: { kind, count: empty.length, days: listedDays(empty) } });
  return gaps;
}

const isDaily = (kind: SheetKind): boolean => (DAILY as readonly SheetKind[]).includes(kind);

/** Days of the period between the first and the last that have none, where every day should have many. */
function emptyDays(days: ReadonlyMap<Day, number>, period: Span, first: Day, last: Day): Day[] {
  const within: Day[] = [];
  for (let each = Math.max(period.from, first); each <= Math.min(period.to, last); each++)
    within.push(day(each));
  const total = within.reduce((sum, each) => sum + (days.get(each) ?? 0), 0);
  return total < CERTAIN * within.length ? [] : within.filter((each) => !days.has(each));
}
