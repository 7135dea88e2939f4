import type { TrainingRecord } from '../../records/staff.ts';
import { type Fraction, ONE, parseDecimal, toNumber } from '../../units/fraction.ts';
import type { Facts } from './facts.ts';
import { ownRecords } from './own-records.ts';
import type { Tally } from './tally.ts';

/** Observes the results of trainings (or examinations) as the part `of`, and who did not come as `absences`. */
export function observeTraining(facts: Facts, of: TrainingRecord['type'], tally: Tally): void {
  const isAsked = ({ type }: TrainingRecord): boolean => type === of;
  const results = facts.sheets.training;
  for (const { record, agent, day, find } of ownRecords(
    facts,
    'training',
    results,
    personOf,
    tally,
    isAsked,
  )) {
    const score = record.score === null ? null : parseDecimal(record.score);
    const finding = find(agent, score && toNumber(score));
    const parts: Record<string, Fraction> = {
      ...(score && { [of]: score }),
      ...(record.absent && { absences: ONE }),
    };
    if (score === null && !record.absent) tally.exclude('no-figure', 1, finding);
    else tally.add({ agent, day, parts, finding });
  }
}

const personOf = ({ person }: TrainingRecord): string => person;
