import type { BaseFacts, Measured } from '../../metrics/measure.ts';
import type { Population } from '../../metrics/population.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Scorecard } from '../scorecard.ts';
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
  const known = new Set([
    ...turns.keys(),
    ...[...measured.values()].flatMap(({ byAgent }) => [...byAgent.keys()]),
  ]);
  known.delete(-1);
  return [...known]
    .map((agent) => {
      const account = chats.accounts.names[agent]!;
      const { name, roles } = who(account, calendar.startOf(period.to));
      const measures = [...measured].flatMap(([clause, { byAgent }]) => {
        const figure = byAgent.get(agent);
        return figure ? [[clause, figureOf(figure)] as const] : [];
      });
      return {
        agent: account,
        name,
        role: roles[0] ?? null,
        sessions: sessions.get(agent) ?? 0,
        turns: turns.get(agent) ?? 0,
        measures: Object.fromEntries(measures),
      };
    })
    .sort((a, b) => b.sessions - a.sessions || compareCodePoints(a.agent, b.agent));
}

/** Each session's agents, each once. */
function* servings({ turns }: BaseFacts, { sessions }: Population): Iterable<number> {
  for (const { turns: mine } of sessions) yield* new Set(Array.from(mine, (turn) => turns.agent[turn]!));
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
