import { audit, type Question } from '../../src/audit.ts';
import { compileContract } from '../../src/contract/compile.ts';
import type { Source } from '../../src/formats/bytes/source.ts';
import { makeSeal } from '../../src/judge/digest.ts';
import { parsePeriod } from '../../src/judge/period.ts';
import * as shelf from '../../src/metrics/index.ts';
import { gather } from '../../src/reading/gather.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { day } from '../../src/units/time.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file in memory, handed over in pieces of `chunk` bytes. */
export const sourceOf = ({ name, bytes }: GivenFile, chunk = 1 << 16): Source => ({
  name,
  size: bytes.length,
  async *bytes() {
    for (let from = 0; from < bytes.length; from += chunk) yield bytes.subarray(from, from + chunk);
  },
});

/** A whole audit in memory: contract text and files in, scorecard out. */
export async function auditOf(
  contractYaml: string,
  files: readonly GivenFile[],
  period: string | null = null,
  more: Partial<Question> = {},
): Promise<Scorecard> {
  const { contract } = compileContract({ text: contractYaml, file: 'contract.yaml' }, Object.values(shelf));
  const records = await gather(
    files.map((file) => sourceOf(file)),
    contract,
  );
  return audit({
    contractFile: { file: 'contract.yaml', sha256: '0'.repeat(64) },
    records,
    period: period === null ? null : parsePeriod(period),
    today: day(20_760),
    acceptIncomplete: false,
    madeAt: '2026-11-01T02:00:00+08:00',
    tool: { name: 'kefu-sla', version: '0.0.0' },
    seal: makeSeal(new Uint8Array(32)),
    ...more,
  });
}
