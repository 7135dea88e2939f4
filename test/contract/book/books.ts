import { readContractBook } from '../../../src/contract/book/read-book.ts';
import { writeContractBook } from '../../../src/contract/book/write-book.ts';
import { compileSource } from '../../../src/contract/compile.ts';
import type { Contract } from '../../../src/contract/contract.ts';
import { termsOf } from '../../../src/contract/write.ts';
import type { Lang } from '../../../src/units/text.ts';
import { METRICS } from '../compiling.ts';

export const bookOf = (values: unknown, lang: Lang = 'zh'): Promise<Uint8Array> =>
  writeContractBook(values as Record<string, unknown>, { lang, metrics: METRICS });

export const contractOf = async (bytes: Uint8Array): Promise<Contract> =>
  compileSource(await readContractBook(bytes, 'contract.xlsx'), METRICS).contract;

export const termsFrom = async (bytes: Uint8Array): Promise<unknown> => termsOf(await contractOf(bytes));
