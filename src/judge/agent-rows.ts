import type { BaseFacts } from '../measure/facts.ts';
import type { Measured } from '../measure/measure.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import type { Population } from '../metrics/base/population.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { figureOf } from './figure.ts';

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

/** A clause's figures by account, from the chats or from the platform's reports. */
const byAccount = (measured: Measured, names: readonly string[]): ReadonlyMap<string, Figure> =>
  measured.byAccount ??
  new Map(
    [...measured.byAgent].flatMap(([agent, figure]) =>
      agent === -1 ? [] : [[names[agent]!, figure] as const],
    ),
  );

/** Each session's agents, each once. */
function* servings({ turns }: BaseFacts, { sessions }: Population): Iterable<number> {
  for (const { turns: mine } of sessions) yield* new Set(Array.from(mine, (turn) => turns.agent[turn]!));
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
