import type { Contract } from '../contract/contract.ts';
import { unfedOf } from '../contract/measurable.ts';
import { measuringContract } from '../contract/measuring.ts';
import type { Format } from '../formats/format.ts';
import { accountsOf } from '../inspect/accounts.ts';
import { repeatedTexts } from '../inspect/repeated-texts.ts';
import { anchorDays, choosePeriod } from '../judge/period.ts';
import { verdictOf } from '../judge/verdict.ts';
import { makeMeasurer } from '../measure/measure.ts';
import { unitOf } from '../metrics/base/metric.ts';
import type { Records } from '../reading/gather.ts';
import { likelyAccounts } from '../reading/problems.ts';
import { bareRule } from '../terms/people.ts';
import type { Interval } from '../terms/terms.ts';
import { showFigure } from '../text/format.ts';
import { DRAFT } from '../text/init.ts';
import { KIND_NAMES, VERDICT_NAMES } from '../text/labels.ts';
import { REASONS } from '../text/reasons.ts';
import { showCount } from '../text/show.ts';
import { toNumber } from '../units/fraction.ts';
import { fill, type Lang } from '../units/text.ts';
import { type Day, formatDay } from '../units/time.ts';
import {
  answeringHours,
  type ClauseState,
  type PlatformFiles,
  proposeAgents,
  proposeShops,
  type Staff,
} from './draft.ts';

/** What the exports tell of a contract that is still to be written. */
export interface Surroundings {
  /** How many tables and logs were understood. */
  readonly inputs: number;
  /** Files, or parts of them, that could not be. */
  readonly unread: number;
  readonly platforms: readonly PlatformFiles[];
  /** `2026-10`, the month with most chats; null where nothing tells it. */
  readonly month: string | null;
  readonly staff: Staff;
  /** The staff list among the exports. */
  readonly roster: string | null;
  /** Buyers' nicks, which no glob may fit; never shown. */
  readonly buyers: readonly string[];
  readonly answering: Interval | null;
  /** Globs of what are possibly automatic replies. */
  readonly auto: readonly string[];
}

/** Looks at the exports without a contract; `read` reads them by one, a second time where only that tells the agents. */
export async function lookAround(
  read: (contract: Contract) => Promise<Records>,
  formats: readonly Format[],
  today: Day,
): Promise<Surroundings> {
  const blank = { ...measuringContract([]), clauses: [] };
  const first = await read(blank);
  const named = likelyAccounts(first.chats);
  const records = named.length === 0 ? first : await read(withVendor(blank, named));
  return {
    inputs: records.inputs.length,
    unread: records.problems.filter(({ unreadable }) => unreadable).length,
    platforms: proposeShops(records.inputs, formats),
    month: monthOf(records, today),
    staff: proposeAgents(accountsOf(records)),
    roster: records.inputs.find(({ kind }) => kind === 'roster')?.file ?? null,
    buyers: records.chats.conversations.buyers.names,
    answering: answeringHours(records),
    auto: (await repeatedTexts(records)).map(({ text }) => text),
  };
}

const withVendor = (contract: Contract, names: readonly string[]): Contract => ({
  ...contract,
  terms: { ...contract.terms, agents: { ...contract.terms.agents, vendor: names.map(bareRule) } },
});

function monthOf(records: Records, today: Day): string | null {
  const anchors = anchorDays(records);
  return anchors.size === 0 ? null : formatDay(choosePeriod(null, anchors, today, null).from).slice(0, 7);
}

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
