import { KINDS } from '../../src/records/input.ts';
import { cases } from '../helpers/cases.ts';
import { file, type ReadAll, readAll } from './helpers.ts';

/** A story's exports: what it hands the program, without the contract. */
export interface Fixture {
  readonly story: string;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly namesMatter: boolean;
  readonly orderMatters: boolean;
}

/** The exports of all stories. */
export const fixtures: readonly Fixture[] = cases
  .map(({ name, files, namesMatter, orderMatters }) => ({
    story: name,
    files: Object.entries(files)
      .filter(([path]) => !path.endsWith('.yaml'))
      .map(
        ([path, bytes]) =>
          [path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes] as const,
      ),
    namesMatter: namesMatter === true,
    orderMatters: orderMatters === true,
  }))
  .filter(({ files }) => files.length > 0);

export const readFiles = (files: Fixture['files']): Promise<ReadAll> =>
  readAll(...files.map(([name, bytes]) => file(name, bytes)));

/** All that was read, without where it stood: the same however the files are called, packed, encoded and sorted. */
export function contentOf(read: ReadAll): object {
  const records = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      kind === 'chats' ? read.lines : (read as unknown as Record<string, object[]>)[kind]!,
    ]),
  );
  const problems: Record<string, number> = {};
  for (const { code, count } of read.problems) problems[code] = (problems[code] ?? 0) + count;
  return {
    records: Object.fromEntries(
      Object.entries(records).map(([kind, list]) => [kind, list.map(contentOfRecord).sort()]),
    ),
    inputs: read.inputs
      .map(({ format, rows, kept, overlapping, outside, refused, from, to, coarse }) =>
        JSON.stringify([format, rows, kept, overlapping, outside, refused, from, to, coarse]),
      )
      .sort(),
    problems,
  };
}

const contentOfRecord = (record: object): string =>
  JSON.stringify(record, (key, value) => (key === 'row' || key === 'input' ? undefined : value));
