import type { ViolationRecord } from '../../records/staff.ts';
import type { Text } from '../../units/text.ts';

/** At how many points of a year a platform sanctions the shop. */
export interface ViolationSteps {
  /** The year whose wording this is. */
  readonly asOf: number;
  readonly source: Text;
  /** Rising, by kind of violation. */
  readonly steps: Readonly<Record<ViolationRecord['kind'], readonly number[]>>;
}

/** Platforms change such rules: a newer wording is a new entry here, and says its year. */
export const VIOLATION_STEPS: ViolationSteps = {
  asOf: 2019,
  source: {
    zh: '《天猫规则》违规扣分：一般违规满 12、24、48 分，严重违规满 12、24、36、48 分各有处罚，每年清零',
    en: 'Rules of Tmall: sanctions at 12, 24 and 48 points of general violations and at 12, 24, 36 and 48 of serious ones; points lapse with the year',
  },
  steps: { general: [12, 24, 48], serious: [12, 24, 36, 48] },
};
