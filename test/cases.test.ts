import { describe, expect, test } from 'vitest';
import * as shelf from '../src/formats/index.ts';
import { cases } from './helpers/cases.ts';
import { runStory } from './helpers/run-story.ts';

interface Counted {
  readonly file: string;
  readonly rows: number;
  readonly kept: number;
  readonly overlapping: number;
  readonly outside: number;
  readonly refused: number;
}

/** The JSON of `inspect --json` or `audit --json`, as far as every story has it. */
interface Printed {
  readonly inputs: readonly Counted[];
  readonly problems: readonly { readonly code: string; readonly count: number }[];
}

describe('every story comes out as it was worked out by hand', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, story) => {
    const { code, out, err } = await runStory(story);
    const told = story.expect;
    const printed = out.trimStart().startsWith('{') ? (JSON.parse(out) as Printed) : null;
    expect(code, err).toBe(told.code);
    for (const text of told.out ?? []) expect(out).toContain(text);
    for (const text of told.err ?? []) expect(err).toContain(text);
    for (const text of told.never ?? []) expect(out + err).not.toContain(text);
    if (told.json) expect(printed).toMatchObject(told.json);
    if (told.problems) expect(countsOf(printed!)).toEqual(told.problems);
    for (const { file, rows, kept, overlapping, outside, refused } of printed?.inputs ?? [])
      expect(kept + overlapping + outside + refused, file).toBe(rows);
  });
});

test('a story says how its figures were worked out', () => {
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.filter(({ story }) => story.length < 60).map(({ name }) => name)).toEqual([]);
});

test('every format stands in a story', () => {
  const told = new Set(
    cases.flatMap(({ expect: { json } }) =>
      ((json as { inputs?: { format?: string }[] } | undefined)?.inputs ?? []).map(({ format }) => format),
    ),
  );
  const formats = Object.values(shelf).map(({ id }) => id);
  expect(formats.filter((id) => !told.has(id))).toEqual([]);
});

function countsOf({ problems }: Printed): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, count } of problems) counts[code] = (counts[code] ?? 0) + count;
  return counts;
}
