import type { Clause, Contract } from '../contract/contract.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { type ForecastDay, isOver } from '../measure/forecast.ts';
import type { Measured } from '../measure/measurement.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import type { Population } from '../metrics/base/facts.ts';
import { isHeuristic, shownUnit, unitOf } from '../metrics/base/metric.ts';
import { MARK } from '../records/messages.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { daysBetween } from '../units/days.ts';
import { toNumber } from '../units/fraction.ts';
import { isoInstant } from '../units/stamp.ts';
import { DAY_SECONDS, type Day, day, formatDay, type Instant, weekday } from '../units/time.ts';

/** One row for each judged agent: what they served, and the clauses' figures of them alone. */
export function agentRows(
  facts: BaseFacts,
  whole: Population,
  measured: ReadonlyMap<string, Measured>,
): Scorecard['agents'] {
  const { chats, calendar, period, who } = facts;
  const turns = countBy(whole.turns, (turn) => facts.turns.agent[turn]!);
  const sessions = countBy(servings(facts, whole), (agent) => agent);
  const figures = new Map(
    [...measured].map(([clause, each]) => [clause, byAccount(each, chats.accounts.names)]),
  );
  const served = new Map(
    [...turns.keys(), ...sessions.keys()].flatMap((agent) =>
      agent === -1 ? [] : [[chats.accounts.names[agent]!, agent] as const],
    ),
  );
  const known = new Set([...served.keys(), ...[...figures.values()].flatMap((each) => [...each.keys()])]);
  return [...known]
    .map((account) => {
      const agent = served.get(account) ?? -1;
      const { name, roles } = who(account, calendar.startOf(period.to));
      const measures = [...figures].flatMap(([clause, each]) => {
        const figure = each.get(account);
        return figure ? [[clause, figureOf(figure)] as const] : [];
      });
      return {
        agent: account,
        name,
        role: roles[0] ?? null,
        sessions: agent === -1 ? 0 : (sessions.get(agent) ?? 0),
        turns: agent === -1 ? 0 : (turns.get(agent) ?? 0),
        measures: Object.fromEntries(measures),
      };
    })
    .sort((a, b) => b.sessions - a.sessions || compareCodePoints(a.agent, b.agent));
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Each session's agents, each once. */
function* servings({ turns }: BaseFacts, { sessions }: Population): Iterable<number> {
  for (const { turns: mine } of sessions) yield* new Set(Array.from(mine, (turn) => turns.agent[turn]!));
}

/** A clause's figures by account, from the chats or from the platform's reports. */
const byAccount = (measured: Measured, names: readonly string[]): ReadonlyMap<string, Figure> =>
  measured.byAccount ??
  new Map(
    [...measured.byAgent].flatMap(([agent, figure]) =>
      agent === -1 ? [] : [[names[agent]!, figure] as const],
    ),
  );

/** A figure as tables of agents and days show it. */
const figureOf = ({ value, sample }: Figure): { value: number | null; sample: number } => ({
  value: value && toNumber(value),
  sample,
});

/** One row for each day of the period, with the clauses' figures of it; `waived` where a clause is waived that day. */
export function dailyRows(
  { contract, calendar, period }: BaseFacts,
  measured: ReadonlyMap<string, Measured>,
  forecasts: readonly ForecastDay[] = [],
): Scorecard['daily'] {
  const waived = new Set<Day>();
  for (const { id, metric } of contract.clauses)
    for (const each of calendar.waivedDays(id, metric.id, period.from, period.to)) waived.add(each);
  return daysBetween(period.from, period.to).map((date) => {
    const measures = [...measured].flatMap(([clause, { byDay }]) => {
      const figure = byDay.get(date);
      return figure ? [[clause, figureOf(figure)] as const] : [];
    });
    const over = forecasts.find((each) => each.day === date && isOver(each));
    const volume = over && volumeOf(over, contract.clauses);
    return {
      day: formatDay(date),
      waived: waived.has(date),
      ...(volume && { volume }),
      measures: Object.fromEntries(measures),
    };
  });
}

/** Of a day beyond its forecast, the clauses it does not count for; none where it counts all the same. */
function volumeOf(
  { buyers, most, waive }: ForecastDay,
  clauses: readonly Clause[],
): Scorecard['daily'][number]['volume'] {
  const its = clauses.filter(({ id, metric }) => ['all', id, metric.id].some((each) => waive.includes(each)));
  const ids = [...new Set(its.map(({ id }) => id))];
  return ids.length === 0 ? undefined : { buyers, most, clauses: ids };
}

/** Judged, counted turns by weekday and hour of their anchor; only hours that have any. */
export function hourlyRows({ contract, turns }: BaseFacts, whole: Population): Scorecard['hourly'] {
  const { zone } = contract.terms;
  const cells = new Map<number, Scorecard['hourly'][number]>();
  for (const turn of whole.turns) {
    const reading = zone.wall(turns.anchor[turn]! as Instant);
    const date = Math.floor(reading / DAY_SECONDS);
    const at = { weekday: weekday(day(date)), hour: Math.floor((reading - date * DAY_SECONDS) / 3600) };
    const key = at.weekday * 24 + at.hour;
    const cell = cells.get(key) ?? { ...at, turns: 0, waitSum: 0, waitCount: 0 };
    cells.set(key, cell);
    cell.turns++;
    const wait = turns.wait[turn]!;
    if (wait === -1) continue;
    cell.waitSum += wait;
    cell.waitCount++;
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** Every file that was read; messages and agent reports of other days than the period's are `outside`. */
export function inputRows({
  inputs,
  chats,
  sheets,
  calendar,
  contract,
  period,
}: BaseFacts): Scorecard['inputs'] {
  const { messages } = chats;
  const outside = new Map<number, number>();
  for (let m = 0; m < messages.length; m++) {
    if ((messages.marks[m]! & (MARK.overlap | MARK.refused)) !== 0) continue;
    const day = calendar.dayOf(messages.at[m]! as Instant);
    if (day >= period.from && day <= period.to) continue;
    const input = messages.input[m]!;
    outside.set(input, (outside.get(input) ?? 0) + 1);
  }
  for (const { from, to, input } of sheets['platform-report'])
    if (from < period.from || to > period.to) outside.set(input, (outside.get(input) ?? 0) + 1);
  const moment = (at: number | null): string | null =>
    at === null ? null : isoInstant(at as Instant, contract.terms.zone);
  return inputs.map((input, index) => {
    const late = outside.get(index) ?? 0;
    return {
      file: input.file,
      member: input.member,
      sheet: input.sheet,
      kind: input.kind,
      format: input.format,
      sha256: input.sha256,
      bytes: input.bytes,
      encoding: input.encoding,
      rows: input.rows,
      kept: input.kept - late,
      overlapping: input.overlapping,
      outside: input.outside + late,
      refused: input.refused,
      from: moment(input.from),
      to: moment(input.to),
      ...(input.silent && { silent: { ...input.silent } }),
    };
  });
}

/** The definitions of the metrics that clauses use, copied in, so that a report needs no shelf. */
export const metricEntries = ({ clauses }: Contract): Scorecard['metrics'] =>
  Object.fromEntries(
    clauses.map(({ metric, options }) => [
      metric.id,
      {
        title: { ...metric.title },
        definition: { ...metric.definition },
        unit: unitOf(metric, options),
        better: metric.better,
        heuristic: clauses.some((each) => each.metric === metric && isHeuristic(metric, each.options)),
        source: { ...metric.source },
        evidence: { unit: shownUnit(metric, options), absent: metric.shows?.absent ?? null },
      },
    ]),
  );
