import type { Beside } from '../measure/beside.ts';
import type { Basis, Part } from '../measure/part.ts';
import type { ConsoleEntry } from '../scorecard/judgement.ts';
import { type Fraction, toNumber } from '../units/fraction.ts';

/** The platform's figure as the scorecard has it; null where a clause judged on exports has none beside it. */
export function consoleEntry(beside: Beside | undefined): ConsoleEntry | null {
  if (beside === undefined) return null;
  const { figure, reason, measured, difference, differences } = beside;
  const parts = figure?.parts ?? [];
  const { value, numerator, denominator, sample, reason: why } = measured.measurement;
  return {
    value: numberOf(figure?.value),
    numerator: numberOf(figure?.numerator),
    denominator: numberOf(figure?.denominator),
    sample: figure?.sample ?? 0,
    reason,
    basis: figure?.basis ?? null,
    formats: unique(parts.map(({ report }) => report.format)),
    columns: unique(parts.flatMap((part) => columnsOf(part, figure!.basis))),
    weight: figure?.basis === 'weighted' ? unique(parts.flatMap(weightOf)) : [],
    accounts: figure?.accounts.length ?? 0,
    days: figure?.days ?? 0,
    measured: {
      value: numberOf(value),
      numerator: numberOf(numerator),
      denominator: numberOf(denominator),
      sample,
      reason: why,
    },
    difference: numberOf(difference),
    reasons: differences.map(({ code, args }) => ({ code, args: { ...args } })),
  };
}

/** The columns that a part's figure comes from, as its report names them. */
function columnsOf({ statement: { stated, counts }, report: { columns } }: Part, basis: Basis): string[] {
  const counted = counts === null ? [] : [...counts.plus, ...(counts.minus ?? []), ...(counts.of ?? [])];
  const fields = basis === 'counts' ? counted : stated === null ? [] : [stated];
  return fields.flatMap((field) => columns.get(field) ?? []);
}

const weightOf = ({ weight, report }: Part): string[] =>
  weight === null ? [] : [report.columns.get(weight) ?? weight];

const unique = (names: readonly string[]): string[] => [...new Set(names)];

const numberOf = (value: Fraction | null | undefined): number | null => (value ? toNumber(value) : null);
