import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { binds } from '../scorecard/standing.ts';

/** What fails a run: a missed clause (the default), one that could not be judged too, or nothing. */
export const FAIL_ON = ['missed', 'unjudged', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * 3 where the scorecard is provisional or a binding clause has no data (with `unjudged`: or too small a sample),
 * else 1 where a binding clause was missed, else 0.
 */
export function exitCode(
  card: Pick<Scorecard, 'status' | 'judgements'>,
  failOn: FailOn = 'missed',
): 0 | 1 | 3 {
  if (failOn === 'never') return 0;
  const binding = (verdict: Judgement['verdict']): boolean =>
    card.judgements.some((judgement) => binds(judgement) && judgement.verdict === verdict);
  if (card.status === 'provisional' || binding('no-data')) return 3;
  if (failOn === 'unjudged' && binding('insufficient')) return 3;
  return binding('missed') ? 1 : 0;
}
