import type { Metric } from '../metrics/base/metric.ts';
import { ONE } from '../units/fraction.ts';
import type { Clause } from './contract.ts';

/** A clause that only measures: no target, nothing of money, over all that the vendor handled. */
export const unjudgedClause = (
  id: string,
  metric: Metric,
  options: Clause['options'],
  minSample: number,
): Clause => ({
  id,
  metric,
  options,
  only: { hours: [], days: [], shops: [], role: null },
  from: 'exports',
  target: null,
  severity: 'report',
  responsibility: metric.responsibility,
  critical: false,
  weight: ONE,
  minSample,
  points: null,
  penalty: null,
  bonus: null,
  confirm: 'required',
  margin: 'none',
  each: null,
  line: null,
});
