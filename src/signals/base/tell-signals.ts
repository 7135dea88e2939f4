import type { ContractFacts } from '../../measure/facts.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import * as shelf from '../index.ts';
import type { CaseSpot, Signal } from './signal.ts';

type Told = Scorecard['signals'][number];

/** The signals that are more than an accident, in the order of the shelf, then by agent; and what those mean. */
export function tellSignals(facts: ContractFacts): Pick<Scorecard, 'signals' | 'signalDefinitions'> {
  const all: readonly Signal[] = Object.values(shelf);
  const signals = all.flatMap((signal) => tell(signal, facts));
  const told = all.filter(({ id }) => signals.some(({ code }) => code === id));
  return {
    signals,
    signalDefinitions: Object.fromEntries(
      told.map(({ id, title, says, innocent, definition, side, source }) => [
        id,
        { title, says, innocent, definition, side, source },
      ]),
    ),
  };
}

/** What was noted of one agent. */
interface Noted {
  count: number;
  of: number;
  first: CaseSpot | null;
}

function tell({ id, threshold, observe }: Signal, facts: ContractFacts): Told[] {
  const noted = new Map<number, Noted>();
  observe(facts, (agent, found) => {
    const known = noted.get(agent) ?? { count: 0, of: 0, first: null };
    noted.set(agent, known);
    known.of++;
    if (found === null) return;
    known.count++;
    if (known.first === null || isBefore(found, known.first)) known.first = found;
  });
  return [...noted]
    .filter(([, { count, of }]) => count >= threshold.cases && count * 100 >= threshold.percent * of)
    .map(([agent, { count, of, first }]) => ({
      code: id,
      count,
      of,
      agent: facts.chats.accounts.names[agent] ?? null,
      input: first!.input,
      row: first!.row,
    }))
    .sort((a, b) => compareCodePoints(a.agent ?? '', b.agent ?? ''));
}

const isBefore = (a: CaseSpot, b: CaseSpot): boolean =>
  (a.at - b.at || (a.input ?? -1) - (b.input ?? -1) || (a.row ?? -1) - (b.row ?? -1)) < 0;
