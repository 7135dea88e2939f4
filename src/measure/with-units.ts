import type { Clause } from '../contract/contract.ts';
import { shopsIn } from '../contract/customs.ts';
import type { Figure } from '../metrics/base/accumulator.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { formatDay } from '../units/time.ts';
import type { BaseFacts } from './facts.ts';
import type { Measured } from './measure.ts';
import type { MeasuredUnit } from './measurement.ts';

/** What was measured of a clause, with its days, agents or shops where they are judged one by one; `inShop` measures it in one shop. */
export function withUnits(
  facts: BaseFacts,
  clause: Clause,
  measured: Measured,
  inShop: (clause: Clause) => Measured,
): Measured {
  if (clause.each === null) return measured;
  const units = UNITS[clause.each](facts, clause, measured, inShop);
  return { ...measured, measurement: { ...measured.measurement, units } };
}

type UnitsOf = (
  facts: BaseFacts,
  clause: Clause,
  measured: Measured,
  inShop: (clause: Clause) => Measured,
) => MeasuredUnit[];

const UNITS: Readonly<Record<NonNullable<Clause['each']>, UnitsOf>> = {
  day: ({ period }, _clause, { byDay }) =>
    [...byDay]
      .filter(([day]) => day >= period.from && day <= period.to)
      .sort(([a], [b]) => a - b)
      .map(([day, figure]) => unit(formatDay(day), figure)),
  agent: ({ chats }, _clause, { byAgent }) =>
    [...byAgent]
      // What nobody took is nobody's miss.
      .flatMap(([agent, figure]) => (agent === -1 ? [] : [unit(chats.accounts.names[agent]!, figure)]))
      .sort((a, b) => compareCodePoints(a.unit, b.unit)),
  shop: ({ contract }, clause, _measured, inShop) =>
    shopsIn(contract.terms.shops, clause.only).map(({ name }) => {
      const { measurement } = inShop({ ...clause, only: { ...clause.only, shops: [name] } });
      return unit(name, measurement, measurement.allWaived);
    }),
};

const unit = (
  name: string,
  { value, numerator, denominator, sample }: Figure,
  allWaived = false,
): MeasuredUnit => ({ unit: name, value, numerator, denominator, sample, allWaived });
