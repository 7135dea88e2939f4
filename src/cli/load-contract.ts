import { createHash } from 'node:crypto';
import type { Contract } from '../contract/contract.ts';
import type { Source } from '../contract/source.ts';
import type { Complaint } from '../units/errors.ts';
import { slashed } from './find-files.ts';
import { readBytes, utf8 } from './read-files.ts';

/** A contract, what is doubtful in it, and the file it came from; `file` is null where none was given. */
export interface LoadedContract {
  readonly contract: Contract;
  readonly warnings: readonly Complaint[];
  readonly file: { readonly file: string; readonly sha256: string } | null;
}

/** Reads and compiles a contract, YAML or a workbook; without a path, the one that measures everything and judges nothing. */
export async function loadContract(path: string | undefined, cwd: string): Promise<LoadedContract> {
  const metrics = Object.values(await import('../metrics/index.ts'));
  if (path === undefined) {
    const { measuringContract } = await import('../contract/measuring.ts');
    return { contract: measuringContract(metrics), warnings: [], file: null };
  }
  const [bytes, { compileContract, compileSource }] = await Promise.all([
    readBytes(path, cwd),
    import('../contract/compile.ts'),
  ]);
  const file = slashed(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const compiled = isWorkbook(bytes, path)
    ? compileSource(await readBook(bytes, file), metrics)
    : compileContract({ text: utf8(bytes, path), file }, metrics);
  return { ...compiled, file: { file, sha256 } };
}

/** A workbook: it begins as one, whatever its name; or is named as one, however damaged. */
const isWorkbook = (bytes: Uint8Array, path: string): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.xls[xm]?$/i.test(path);

async function readBook(bytes: Uint8Array, file: string): Promise<Source> {
  const { readContractBook } = await import('../contract/book/read-book.ts');
  return readContractBook(bytes, file);
}
