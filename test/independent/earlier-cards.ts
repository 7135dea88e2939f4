import type { Earlier } from '../../src/judge/look-back.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { scorecard } from '../fixtures/cards.ts';
import { judgement } from '../judge/builders.ts';
import type { EarlierMonth } from './missed-before.ts';

/** Earlier months as the program is given them: whole scorecards, without money. */
export function earlierCards(months: readonly EarlierMonth[]): Earlier {
  return (asked) => {
    const found = months.find(({ month }) => month === asked);
    if (!found) return null;
    const { contract, from, to, isFinal, judgements } = found;
    const card: Scorecard = {
      ...scorecard(),
      contract: { ...scorecard().contract!, id: contract },
      period: { from, to },
      status: isFinal ? 'final' : 'provisional',
      settlement: null,
      judgements: judgements.map((each) => judgement(each as Partial<Scorecard['judgements'][number]>)),
    };
    return { card, digest: `sha256:${asked}` };
  };
}
