import type { Clause, Contract } from '../contract/contract.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { type Fraction, minus } from '../units/fraction.ts';
import type { BaseFacts } from './facts.ts';
import { listedFigure } from './listed-figure.ts';
import type { Measured } from './measurement.ts';
import {
  areHoursOf,
  figuresOf,
  makePlatformFigures,
  type PlatformFigure,
  type PlatformPart,
} from './platform-part.ts';

/** The platform's own figure of a clause beside the measured one. */
export interface Beside {
  /** Null: the platform's reports give none, for the `reason`. */
  readonly figure: PlatformFigure | null;
  /** A code of text/reasons.ts. */
  readonly reason: string | null;
  /** From the chats and sheets. */
  readonly measured: Measured;
  /** The platform's figure − the measured one; null where either is missing. */
  readonly difference: Fraction | null;
  readonly differences: readonly Difference[];
  /** What the clause is judged on where it says `from: console`. */
  readonly judged: Measured;
}

/** Both figures of each clause, by its id. Clauses judged on exports without a platform figure have none. */
export function besideOf(facts: BaseFacts, measured: ReadonlyMap<string, Measured>): Map<string, Beside> {
  const { contract, period, chats } = facts;
  const figureOf = makePlatformFigures(facts);
  const found = new Map<string, Beside>();
  for (const clause of contract.clauses) {
    const mine = measured.get(clause.id)!;
    const listed = clause.from === 'console' ? listedFigure(facts, clause) : null;
    const figure = listed ?? figureOf(clause);
    const judged = judgedOn(clause, figure, facts);
    if (typeof figure === 'string') {
      if (clause.from === 'console')
        found.set(clause.id, {
          figure: null,
          reason: figure,
          measured: mine,
          difference: null,
          differences: [],
          judged,
        });
      continue;
    }
    const chatAccounts = [...mine.byAgent.keys()].flatMap((agent) => chats.accounts.names[agent] ?? []);
    const { value } = mine.measurement;
    found.set(clause.id, {
      figure,
      reason: null,
      measured: mine,
      difference: value && minus(figure.value, value),
      differences: differencesOf({
        clause,
        clock: contract.clock,
        figure,
        measured: mine,
        chatAccounts,
        days: period.to - period.from + 1,
      }),
      judged,
    });
  }
  return found;
}

/** The platform's figure as a measurement: no unit of it can be shown, nor listed as evidence. */
function judgedOn(
  clause: Clause,
  figure: PlatformFigure | string,
  { calendar, period }: BaseFacts,
): Measured {
  const found = typeof figure === 'string' ? null : figure;
  const { id, metric, options } = clause;
  const isRate = metric.accumulator(options).kind === 'rate' && found?.denominator != null;
  const waived = calendar.waivedDays(id, metric.id, period.from, period.to).size;
  const missed = isRate ? Number(minus(found!.denominator!, found!.numerator!).num) : null;
  return {
    measurement: {
      value: found?.value ?? null,
      numerator: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      sample: found?.sample ?? 0,
      uncounted: found !== null && !found.counted,
      reason: typeof figure === 'string' ? figure : null,
      distribution: found?.distribution ?? null,
      excluded: found?.excluded ?? {},
      breaches: isRate ? (metric.better === 'higher' ? missed : Number(found!.numerator!.num)) : null,
      closers: null,
      isRate,
      allWaived: waived === period.to - period.from + 1,
    },
    findings: [],
    byAgent: new Map(),
    byAccount: found?.byAccount ?? new Map(),
    byDay: metric.perDay ? (found?.byDay ?? new Map()) : new Map(),
  };
}

/** Why the platform's figure and the measured one may differ, or what weakens it: a code of text/platform-figure.ts and its arguments. */
interface Difference {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

interface Compared {
  readonly clause: Clause;
  readonly clock: Contract['clock'];
  readonly figure: PlatformFigure;
  readonly measured: Measured;
  /** Names of the judged accounts in the chats. */
  readonly chatAccounts: readonly string[];
  /** Length of the period. */
  readonly days: number;
}

/** In a fixed order: of the reports themselves, then of their rules beside ours (only where there is a measured figure). */
function differencesOf(compared: Compared): Difference[] {
  const { clause, figure, measured, days } = compared;
  const { parts, missing, basis } = figure;
  const straddling = parts.reduce((sum, { choice }) => sum + choice.straddling, 0);
  const contradicted = parts.flatMap(figuresOf).filter((row) => row.contradicted).length;
  const untold = untoldOptions(clause, parts);
  return [
    ...when(figure.days < days, 'edges', { days: figure.days, of: days }),
    ...when(straddling > 0, 'straddling', { count: straddling }),
    ...when(missing > 0, 'missing', { count: missing }),
    ...when(contradicted > 0, 'contradicted', { count: contradicted }),
    ...when(!figure.counted, 'uncounted'),
    ...when(basis !== 'counts', 'rounded'),
    ...when(untold.length > 0, 'options', { options: untold.join(', ') }),
    ...(measured.measurement.value === null ? [] : besideOurs(compared)),
  ];
}

function besideOurs({ clause, clock, figure, measured, chatAccounts }: Compared): Difference[] {
  const { metric, options } = clause;
  const { parts, accounts } = figure;
  const bots = measured.measurement.excluded['bot-stage'] ?? 0;
  const apart =
    chatAccounts.filter((account) => !accounts.includes(account)).length +
    accounts.filter((account) => !chatAccounts.includes(account)).length;
  const hours = parts.find(({ statement, shop }) => !areHoursOf(statement, shop.hours));
  const dedupes = parts.some(
    ({ statement, choice }) =>
      statement.people === 'sessions' ||
      (statement.people === 'days' && choice.spans.some(({ from, to }) => to > from)),
  );
  const ofChats = [
    ...when(hours !== undefined, hoursCode(hours)),
    ...when(
      parts.some(({ shop }) => shop.anchor === 'session'),
      'anchor',
    ),
    ...when(clock === 'service', 'clock'),
    ...when('cap' in options, options.cap === null ? 'cap-theirs' : 'cap'),
    ...when(bots > 0, 'bots', { count: bots }),
    ...when(apart > 0, 'accounts', { count: apart }),
  ];
  return [
    ...(needsOf(metric, options).includes('chats') ? ofChats : []),
    ...when(dedupes, 'unit'),
    ...when(needsOf(metric, options).includes('orders'), 'attribution'),
  ];
}

const when = (holds: boolean, code: string, args: Difference['args'] = {}): Difference[] =>
  holds ? [{ code, args }] : [];

function hoursCode(part: PlatformPart | undefined): string {
  const hours = part?.statement.hours;
  return hours === 'working' ? 'hours-working' : hours == null ? 'hours' : 'hours-daytime';
}

/** Options of the clause that the platform leaves untold, save how waits are capped, which has a reason of its own. */
const untoldOptions = ({ options }: Clause, parts: readonly PlatformPart[]): string[] =>
  Object.keys(options)
    .filter((key) => key !== 'cap' && key !== 'unanswered')
    .filter((key) => parts.some(({ statement }) => !(key in statement.options)))
    .sort(compareCodePoints);
