import type { Clause } from '../contract/contract.ts';
import type { Facts } from './facts.ts';
import { emptyFor, type Filled } from './filled.ts';
import type { NameOf } from './measure.ts';
import { type Apart, type Aside, asMet, isIn } from './set-aside.ts';

/** What was observed apart, with some exemptions in force; `confirmed`: with only the cases that the review confirmed. */
export type FillApart = (inForce: ReadonlySet<number>, confirmed?: boolean) => Filled;

/** Without some of the exemptions that count, only the units that these name are filled in again. */
export function makeFillApart(
  facts: Facts,
  clause: Clause,
  nameOf: NameOf,
  { aside, standing, unconfirmed }: Apart,
  counted: ReadonlySet<number>,
): FillApart {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const known = new Map<boolean, Filled>();
  let named: ReadonlyMap<number, readonly Aside[]> | null = null;
  return (inForce, confirmed = false) => {
    if ([...inForce].some((each) => !counted.has(each))) return fill(aside, inForce, confirmed);
    const base = known.get(confirmed) ?? fill(aside, counted, confirmed);
    known.set(confirmed, base);
    const dropped = [...counted].filter((each) => !inForce.has(each));
    if (dropped.length === 0) return base;
    named ??= byExemption(aside);
    const back = new Set(dropped.flatMap((each) => named!.get(each) ?? []));
    const again = [...back].filter(({ exemptions }) => !isIn(exemptions, inForce));
    return withBack(base, fill(again, inForce, confirmed, null), again.length);
  };

  function fill(
    units: readonly Aside[],
    inForce: ReadonlySet<number>,
    confirmed: boolean,
    rest: Filled | null = (confirmed ? unconfirmed : null) ?? standing,
  ): Filled {
    const decided = emptyFor(facts, clause, nameOf);
    for (const { exemptions, ruling, observation, missed } of units) {
      const dropped = missed && (confirmed ? ruling !== 'confirmed' : ruling === 'dismissed');
      if (isIn(exemptions, inForce)) decided.sink.exclude('exempted');
      else decided.sink.add(dropped ? asMet(observation, kind, metric.better) : observation);
    }
    return rest ? joined(rest, decided) : decided;
  }
}

function byExemption(aside: readonly Aside[]): ReadonlyMap<number, readonly Aside[]> {
  const named = new Map<number, Aside[]>();
  for (const each of aside)
    for (const exemption of each.exemptions) {
      const own = named.get(exemption);
      if (own) own.push(each);
      else named.set(exemption, [each]);
    }
  return named;
}

/** Units that are no longer left out. */
function withBack(base: Filled, again: Filled, units: number): Filled {
  const whole = joined(base, again);
  const excluded = new Map(whole.tally.excluded);
  const left = (excluded.get('exempted') ?? 0) - units;
  if (left > 0) excluded.set('exempted', left);
  else excluded.delete('exempted');
  return { ...whole, tally: { ...whole.tally, excluded } };
}

function joined(a: Filled, b: Filled): Filled {
  const excluded = new Map(a.tally.excluded);
  for (const [reason, units] of b.tally.excluded) excluded.set(reason, (excluded.get(reason) ?? 0) + units);
  return {
    tally: {
      cells: [...a.tally.cells, ...b.tally.cells],
      excluded,
      refusal: a.tally.refusal,
      worst: a.tally.worst,
      closers: a.tally.closers + b.tally.closers,
    },
    cases: a.cases && [...a.cases, ...(b.cases ?? [])],
  };
}
