import type { BillResult, SettlementResult } from '../../scorecard/settlement.ts';
import {
  type DuePart,
  dueBeforeExemptions,
  type Exempted,
  fullBase,
  heldBonus,
  payableWith,
  penaltiesWith,
  penaltyWith,
  SLIPS,
  type Slip,
  taxed,
} from './parts.ts';

type Causes = BillResult['lines'][number]['causes'];

/** An amount that a bill may say instead, and the slips that lead to it. */
interface Alternative {
  readonly codes: readonly string[];
  readonly fen: number;
}

/**
 * Why a part of the bill differs from what is due: the slips that together give the billed amount to the fen, as few as
 * do; `unknown` where none do. `shown`: the part as the bill has it, its due the parts that it stands for; null where
 * the settlement has nothing of the kind, which needs no cause.
 */
export function causesOf(
  settlement: SettlementResult,
  judgements: readonly Exempted[],
  shown: Omit<DuePart, 'due'> & { readonly due: number | null },
  billed: number,
): Causes {
  const due = shown.due ?? 0;
  if (billed === due) return [];
  const before = dueBeforeExemptions(settlement, judgements, shown);
  const all = [
    ...(before === null ? [] : [{ codes: ['without-exemptions'], fen: before }]),
    ...instead(settlement, { ...shown, due }),
  ];
  const found = (shown.of === 'total' ? totals(settlement) : taxedToo(settlement, all))
    .filter(({ fen, codes }) => fen === billed && codes.length > 0)
    .sort((a, b) => a.codes.length - b.codes.length)[0];
  const none = shown.due === null ? [] : [billed === -due ? 'sign' : 'unknown'];
  const codes = found?.codes ?? none;
  return codes.map((code) => ({ code, args: {} }));
}

/** Every amount that a set of slips gives for the whole, with tax and without it. */
function totals(settlement: SettlementResult): Alternative[] {
  const able = SLIPS.filter((slip) => payableWith(settlement, [slip]) !== settlement.payable);
  const sets: Slip[][] = [[]];
  for (const slip of able) sets.push(...sets.map((set) => [...set, slip]));
  const amounts: Alternative[] = sets.map((codes) => ({ codes, fen: payableWith(settlement, codes) }));
  const { payableWithoutExemptions } = settlement;
  if (payableWithoutExemptions !== null)
    amounts.push({ codes: ['without-exemptions'], fen: payableWithoutExemptions });
  return amounts.flatMap(({ codes, fen }) => {
    const { withTax, without } = taxed(settlement, fen);
    return [
      { codes, fen: withTax },
      { codes: [...codes, 'without-tax'], fen: without },
    ];
  });
}

const NOTHING_ELSE = ['without-penalties', 'without-bonus', 'without-clawback'] as const;

/** What a bill may say instead for one part. */
function instead(settlement: SettlementResult, { of, clause, due }: DuePart): Alternative[] {
  const { base, lines, bonusLines } = settlement;
  const same: Alternative = { codes: [], fen: due };
  const one = (code: string, fen: number): Alternative => ({ codes: [code], fen });
  const ofClause = lines.filter((line) => line.clause === clause);
  const docked = (slips: readonly Slip[]) =>
    -(of === 'penalties'
      ? penaltiesWith(settlement, slips)
      : ofClause.reduce((sum, line) => sum + penaltyWith(line, slips), 0));
  switch (of) {
    case 'base': {
      const full = fullBase(settlement);
      const scaledFull = payableWith(settlement, ['full-month', ...NOTHING_ELSE]);
      return [
        same,
        one('before-coefficient', base),
        one('full-month', scaledFull),
        { codes: ['full-month', 'before-coefficient'], fen: full },
      ];
    }
    case 'fixed':
    case 'seat':
      return [same, one('full-month', fullBase(settlement, of))];
    case 'penalty':
    case 'penalties':
      return [
        same,
        one('before-caps', docked(['before-caps'])),
        one('without-repeat', docked(['without-repeat'])),
        { codes: ['before-caps', 'without-repeat'], fen: docked(['before-caps', 'without-repeat']) },
      ];
    case 'bonuses': {
      const sum = bonusLines.reduce((total, { net }) => total + net, 0);
      const held = settlement.bonusHeld !== null;
      return [
        same,
        one(held ? 'held-bonus' : 'before-caps', held ? heldBonus(settlement) : sum),
        { codes: held ? ['held-bonus', 'before-caps'] : ['before-caps'], fen: sum },
      ];
    }
    case 'bonus': {
      const own = bonusLines.filter((line) => line.clause === clause);
      const sum = (key: 'net' | 'gross') => own.reduce((total, line) => total + line[key], 0);
      const held = settlement.bonusHeld !== null ? ['held-bonus'] : [];
      return [same, { codes: held, fen: sum('net') }, { codes: [...held, 'before-caps'], fen: sum('gross') }];
    }
    default:
      return [same];
  }
}

/** The same amounts with the contract's tax where they are without it, and the other way round. */
const taxedToo = (settlement: SettlementResult, all: readonly Alternative[]): Alternative[] =>
  all.flatMap(({ codes, fen }) => {
    const { withTax, without } = taxed(settlement, Math.abs(fen));
    const other = settlement.tax?.included ? without : withTax;
    const code = settlement.tax?.included ? 'without-tax' : 'with-tax';
    return [
      { codes, fen },
      ...(settlement.tax ? [{ codes: [...codes, code], fen: Math.sign(fen) * other }] : []),
    ];
  });
