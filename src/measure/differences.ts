import type { Clause, Contract } from '../contract/contract.ts';
import { needsOf } from '../metrics/base/metric.ts';
import { compareCodePoints } from '../units/code-points.ts';
import type { ConsoleFigure } from './figure.ts';
import type { Measured } from './measure.ts';
import { figuresOf, type Part } from './part.ts';
import { areHoursOf } from './preferred.ts';

/** Why the platform's figure and the measured one may differ, or what weakens it: a code of text/platform-figure.ts and its arguments. */
export interface Difference {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Compared {
  readonly clause: Clause;
  readonly clock: Contract['clock'];
  readonly figure: ConsoleFigure;
  readonly measured: Measured;
  /** Names of the judged accounts in the chats. */
  readonly chatAccounts: readonly string[];
  /** Length of the period. */
  readonly days: number;
}

/** In a fixed order: of the reports themselves, then of their rules beside ours (only where there is a measured figure). */
export function differencesOf(compared: Compared): Difference[] {
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
      statement.people && (metric.id === 'unanswered-rate' || choice.spans.some(({ from, to }) => to > from)),
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

function hoursCode(part: Part | undefined): string {
  const hours = part?.statement.hours;
  return hours === 'working' ? 'hours-working' : hours == null ? 'hours' : 'hours-daytime';
}

/** Options of the clause that the platform leaves untold, save how waits are capped, which has a reason of its own. */
const untoldOptions = ({ options }: Clause, parts: readonly Part[]): string[] =>
  Object.keys(options)
    .filter((key) => key !== 'cap' && key !== 'unanswered')
    .filter((key) => parts.some(({ statement }) => !(key in statement.options)))
    .sort(compareCodePoints);
