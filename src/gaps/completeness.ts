import type { Clause } from '../contract/contract.ts';
import { feeClauses } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import { reachOf } from '../measure/exports-needed.ts';
import type { BaseFacts } from '../measure/facts.ts';
import { listedFigure } from '../measure/listed-figure.ts';
import type { Population } from '../metrics/base/facts.ts';
import type { Reach } from '../metrics/base/metric.ts';
import { KINDS, type Kind, type Problem } from '../records/input.ts';
import { type Sheets, sheetDays } from '../records/sheets.ts';
import type { SettlementResult } from '../scorecard/settlement.ts';
import type { Period } from '../units/days.ts';
import { DAY_SECONDS, type Day, day } from '../units/time.ts';
import { chatDaysOf, chatGaps, openEnd, silentAgents } from './chat-gaps.ts';
import {
  type Gap,
  type Lack,
  listedDays,
  type ProvisionalReason,
  provisionalReasons,
  type ShopDays,
} from './provisional.ts';
import { missingStretches, sheetGaps } from './sheet-gaps.ts';

type Given = BaseFacts & { readonly sheets: Sheets };

/** What the data lacks for the clauses, and what of that makes the scorecard provisional. `whole`: of no clause's scope. */
export function completenessOf(
  facts: Given,
  whole: Population,
  inputs: Parameters<typeof provisionalReasons>[0]['inputs'],
  problems: readonly Problem[],
  settlement: SettlementResult | null = null,
): { provisional: ProvisionalReason[]; gaps: Gap[] } {
  const { contract, period } = facts;
  const days = shopDays(facts);
  const provisional = provisionalReasons({
    period,
    unreadable: problems.filter(({ unreadable }) => unreadable).length,
    inputs,
    needs: new Set(
      [...contract.clauses, ...feeClauses(contract)].flatMap((clause) => [
        ...reachOf(clause, contract).keys(),
      ]),
    ),
    shops: days,
    uncounted: (settlement?.baseLines ?? []).filter((line) => 'reason' in line && line.reason !== null)
      .length,
  });
  const gaps = contract.terms.shops.flatMap(({ name }, shop) =>
    [
      ...KINDS.flatMap((kind) => gapsOf(facts, shop, kind, days[shop]!)),
      ...openEnd(
        facts,
        whole,
        shop,
        asking(facts, shop, 'chats').map(({ clause }) => clause),
      ),
    ].map((gap): Gap => (name === '' ? gap : { ...gap, args: { shop: name, ...gap.args } })),
  );
  const clauses = [
    ...new Set(
      contract.clauses.filter((clause) => reachOf(clause, contract).has('chats')).map(({ id }) => id),
    ),
  ];
  const ofAgents =
    clauses.length === 0
      ? []
      : [...silentAgents(facts), ...missingStretches(facts, whole.isJudged, spokenDays(days))];
  return {
    provisional,
    gaps: [...gaps, ...ofAgents.map((gap) => ({ ...gap, clauses }))],
  };
}

/** Service days of any shop on which it has chats. */
function spokenDays(shops: readonly ShopDays[]): Day[] {
  const days = shops.flatMap(({ serviceDays, chatDays }) =>
    serviceDays.filter((each) => chatDays?.has(each)),
  );
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The clauses that need a kind of export of a shop, with the days beyond the period. */
function asking(facts: BaseFacts, shop: number, kind: Kind): { clause: Clause; reach: Reach }[] {
  const { contract } = facts;
  const { shops } = contract.terms;
  return [...contract.clauses, ...feeClauses(contract)].flatMap((clause) => {
    // What a list of sessions tells, no report need tell.
    const { from } = clause;
    if (from === 'console' && kind === 'platform-report' && listedFigure(facts, clause) !== null) return [];
    const reach = shopsIn(shops, clause.only).includes(shops[shop]!)
      ? reachOf(clause, contract).get(kind)
      : undefined;
    return reach ? [{ clause, reach }] : [];
  });
}

/** What is missing of one kind and shop; what several clauses miss alike is one gap. */
function gapsOf(facts: Given, shop: number, kind: Kind, days: ShopDays): Gap[] {
  const { period } = facts;
  const gaps = new Map<string, Gap>();
  const looked = new Map<string, readonly Lack[]>();
  for (const { clause, reach } of asking(facts, shop, kind)) {
    const needed = {
      from: day(period.from - Math.ceil(reach.before / DAY_SECONDS)),
      to: day(period.to + Math.ceil(reach.after / DAY_SECONDS)),
    };
    const range = `${needed.from} ${needed.to}`;
    const found = looked.get(range) ?? lookFor(facts, shop, kind, days, needed);
    looked.set(range, found);
    for (const gap of found) {
      const key = JSON.stringify(gap);
      gaps.set(key, { ...gap, clauses: [...new Set([...(gaps.get(key)?.clauses ?? []), clause.id])] });
    }
  }
  return [...gaps.values()];
}

function lookFor(facts: Given, shop: number, kind: Kind, days: ShopDays, needed: Period): Lack[] {
  if (kind === 'chats') return chatGaps(facts, shop, days.serviceDays, days.chatDays!);
  return [...sheetGaps(facts, shop, kind, needed), ...(kind === 'platform-report' ? untold(days) : [])];
}

/** Service days that no report of the platform's is about. */
function untold({ serviceDays, reportDays }: ShopDays): Lack[] {
  const empty = serviceDays.filter((each) => reportDays !== null && !reportDays.has(each));
  return empty.length === 0
    ? []
    : [{ code: 'untold-day', args: { count: empty.length, days: listedDays(empty) } }];
}

function shopDays(facts: Given): ShopDays[] {
  const { contract, calendar, period } = facts;
  const chatDays = chatDaysOf(facts);
  const reported = sheetDays('platform-report', facts.sheets, calendar);
  // A day waived for everything ('all', so no clause need be named) owes nobody a chat.
  const free = calendar.waivedDays('', '', period.from, period.to);
  return contract.terms.shops.map(({ name }, shop) => ({
    name,
    serviceDays: calendar.serviceDays(shop, period.from, period.to).filter((each) => !free.has(each)),
    chatDays: asking(facts, shop, 'chats').length > 0 ? chatDays[shop]! : null,
    reportDays:
      asking(facts, shop, 'platform-report').length > 0
        ? new Set(
            [...reported].flatMap(([input, days]) =>
              facts.inputs[input]!.shop === shop ? [...days.keys()] : [],
            ),
          )
        : null,
  }));
}
