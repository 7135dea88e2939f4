import { TIER_NAMES, type TierName } from '../../text/contract-book.ts';
import { isMap, isScalar, take } from './leaves.ts';
import { cellOf, ownColumn } from './plan-records.ts';
import type { PlannedRow, PlannedSheet, Planning } from './planned.ts';
import { TIER_KINDS, type TierKind, tiersAt } from './tier-kinds.ts';

type Values = Record<string, unknown>;

/** The sheet of tiers; takes them out of the clauses and the settlement they stand in. */
export function planTiers(
  clauses: readonly Values[],
  settlement: Values,
  fees: readonly Values[],
  planning: Planning,
): PlannedSheet {
  const { lang } = planning;
  const rowsOf = (holder: Values, index: number, of: TierKind['of'], called: string): PlannedRow[] =>
    (Object.entries(TIER_KINDS) as [TierName, TierKind][])
      .filter(([, kind]) => kind.of === of)
      .flatMap(([name, kind]) =>
        takeTiers(holder, kind).map((tier, place) => {
          const cell = (key: string): string =>
            tier[key] === undefined ? '' : cellOf(tier[key], [...tiersAt(kind, index), place, key], planning);
          return { cells: [called, TIER_NAMES[name][lang], cell(kind.threshold), cell(kind.result), ''] };
        }),
      );
  return {
    id: 'tiers',
    columns: [
      ownColumn('clause', lang, 'clauses', false),
      ownColumn(
        'what',
        lang,
        Object.values(TIER_NAMES).map((name) => name[lang]),
      ),
      ownColumn('threshold', lang, [], false),
      ownColumn('result', lang),
      ownColumn('remark', lang),
    ],
    rows: [
      ...clauses.flatMap((clause, index) =>
        typeof clause.id === 'string' ? rowsOf(clause, index, 'clause', clause.id) : [],
      ),
      ...fees.flatMap((fee, index) => rowsOf(fee, index, 'fee', String(index + 1))),
      ...rowsOf(settlement, 0, 'settlement', ''),
    ],
  };
}

/** The tiers of a kind, where a row can hold each of them. */
function takeTiers(holder: Values, { path, threshold, result }: TierKind): Values[] {
  const around = path.slice(0, -1).reduce<unknown>((at, step) => (isMap(at) ? at[step] : null), holder);
  const tiers = isMap(around) ? around[path.at(-1)!] : null;
  const fits = (tier: unknown): boolean =>
    isMap(tier) &&
    tier[result] !== undefined &&
    Object.entries(tier).every(([key, value]) => [threshold, result].includes(key) && isScalar(value));
  if (!Array.isArray(tiers) || tiers.length === 0 || !tiers.every(fits)) return [];
  take(holder, path);
  return tiers as Values[];
}
