import type { Contract } from '../contract/contract.ts';
import { unfedOf } from '../contract/measurable.ts';
import { choosePeriod } from '../judge/period.ts';
import { verdictOf } from '../judge/verdict.ts';
import { makeMeasurer } from '../measure/measure.ts';
import { unitOf } from '../metrics/base/metric.ts';
import { anchorDays } from '../reading/anchor-days.ts';
import type { Records } from '../reading/gather.ts';
import { showFigure } from '../text/format.ts';
import { DRAFT } from '../text/init.ts';
import { KIND_NAMES, VERDICT_NAMES } from '../text/labels.ts';
import { REASONS } from '../text/reasons.ts';
import { showCount } from '../text/show.ts';
import { toNumber } from '../units/fraction.ts';
import { fill, type Lang } from '../units/text.ts';
import type { Day } from '../units/time.ts';
import type { ClauseState } from './draft.ts';

/** What is known of each clause before the contract is written, by its id. `records`: null where there are no exports. */
export function stateOfClauses(
  contract: Contract,
  records: Records | null,
  today: Day,
  lang: Lang,
): Map<string, ClauseState> {
  const anchors = records && anchorDays(records);
  const measurer =
    records && anchors && anchors.size > 0
      ? makeMeasurer({ ...records, period: choosePeriod(null, anchors, today, null) }, () => '')
      : null;
  return new Map(
    contract.clauses.map((clause): [string, ClauseState] => {
      const kinds = contract.terms.shops.map(({ platform }) => unfedOf(clause, platform, contract.terms));
      if (!kinds.includes(null)) {
        const lacks = fill(DRAFT.unfed[lang], { kind: KIND_NAMES[kinds[0]!][lang] });
        return [clause.id, { active: false, fed: false, measured: null, lacks }];
      }
      if (measurer === null) return [clause.id, { active: true, fed: true, measured: null, lacks: null }];
      const { measurement } = measurer.measure(clause);
      const { value, sample, reason } = measurement;
      if (value === null) {
        const lacks = REASONS[reason ?? 'nothing-measured']![lang];
        return [clause.id, { active: false, fed: true, measured: null, lacks }];
      }
      const unit = unitOf(clause.metric, clause.options);
      const args = {
        value: showFigure(toNumber(value), unit, toNumber(clause.target!.value), lang),
        sample: showCount(sample),
        verdict: VERDICT_NAMES[verdictOf(clause, measurement)!][lang],
      };
      return [clause.id, { active: true, fed: true, measured: fill(DRAFT.value[lang], args), lacks: null }];
    }),
  );
}
