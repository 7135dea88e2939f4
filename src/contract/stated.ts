import type { Format } from '../formats/format.ts';
import * as shelf from '../formats/index.ts';
import { isStated, STATEMENTS, type Statement, speaksOf } from '../metrics/base/statements.ts';
import type { Platform } from '../terms/terms.ts';
import type { Clause } from './contract.ts';

/** Whether an agent report of the platform (`generic`: of any) states the clause's metric under its options. */
export const isStatedBy = (platform: Platform, clause: Pick<Clause, 'metric' | 'options'>): boolean =>
  statements(platform).some((statement) => speaksOf(statement, clause));

/** What the platform's reports state of a metric: its options in words (`within 180, unit buyer-day`), each once. */
export const statedBy = (platform: Platform, metric: string): string[] => [
  ...new Set(
    statements(platform)
      .filter((statement) => statement.metric === metric)
      .map(({ options }) =>
        Object.entries(options)
          .map(([key, value]) => `${key}: ${typeof value === 'number' ? `${value}s` : String(value)}`)
          .join(', '),
      )
      .filter((words) => words !== ''),
  ),
];

function statements(platform: Platform): Statement[] {
  const reports = (Object.values(shelf) as readonly Format[]).filter(
    (format) =>
      format.yields === 'platform-report' && (platform === 'generic' || format.platform === platform),
  );
  return STATEMENTS.filter((statement) =>
    reports.some(({ shape }) => 'columns' in shape && isStated(statement, (field) => field in shape.columns)),
  );
}
