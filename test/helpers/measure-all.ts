import { compileContract } from '../../src/contract/compile.ts';
import { makeMeasurer } from '../../src/measure/measure.ts';
import type { Measured } from '../../src/measure/measurement.ts';
import * as shelf from '../../src/metrics/index.ts';
import { gather } from '../../src/reading/gather.ts';
import type { Period } from '../../src/units/days.ts';
import { parseDay } from '../../src/units/time.ts';
import { contract as contractOf } from '../independent/inputs.ts';
import type { GivenFile } from '../independent/read-files.ts';
import { sourceOf } from './audit.ts';

/** The clauses measured over July 2026, or some days of it, with all that a scorecard no longer tells; `rest` as `contract` of inputs.ts takes it. */
export async function measureAll(
  clauses: readonly string[],
  files: readonly GivenFile[],
  rest: string,
  days?: Period,
): Promise<Measured[]> {
  const text = contractOf([...clauses], `contract: A\nowner: 甲方\nvendor: 乙方\n${rest}`);
  const { contract } = compileContract({ text, file: 'contract.yaml' }, Object.values(shelf));
  const records = await gather(
    files.map((each) => sourceOf(each)),
    contract,
  );
  const period = { from: parseDay('2026-07-01')!, to: parseDay('2026-07-31')! };
  const { measure } = makeMeasurer({ ...records, contract: records.contract, period }, ({ of }) =>
    String(of),
  );
  return records.contract.clauses.map((clause) => measure(clause, days));
}
