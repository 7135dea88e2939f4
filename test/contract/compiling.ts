import { compileContract } from '../../src/contract/compile.ts';
import type { Clause, Contract } from '../../src/contract/contract.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';
import { type Complaint, UserError } from '../../src/units/errors.ts';

export const METRICS: readonly Metric[] = Object.values(shelf);

export const compile = (text: string): { contract: Contract; warnings: Complaint[] } =>
  compileContract({ text, file: 'contract.yaml' }, METRICS);

/** What is wrong with a contract; empty where nothing is. */
export function complaintsOf(text: string): readonly Complaint[] {
  try {
    compile(text);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.complaints;
    throw error;
  }
}

/** `line:column code` of each complaint (or warning). */
export const brief = (complaints: readonly Complaint[]): string[] =>
  complaints.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);

/** A contract whose only clause, on line 8, is `clause`; `more` stands below it. */
export const withClause = (clause: string, more = SETTLED, platform = 'generic'): string => `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
platform: ${platform}
agents: { roles: { 售前: ["*-售前*"] } }
clauses:
  - ${clause}
${more}`;

export const SETTLED = 'settlement: { base: [ { type: fixed, amount: 1000 } ], penalty-cap: 20% }\n';

export const clauseOf = (clause: string, platform = 'generic'): Clause =>
  compile(withClause(clause, SETTLED, platform)).contract.clauses[0]!;
