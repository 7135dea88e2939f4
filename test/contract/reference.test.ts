import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileContract } from '../../src/contract/compile.ts';
import { contractJsonSchema } from '../../src/contract/json-schema.ts';
import { vocabularyOf } from '../../src/formats/described/vocabulary.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';
import { formatInterval, parseClock, parseInterval, parseWeekdays } from '../../src/terms/hours.ts';
import { PRESETS } from '../../src/terms/presets.ts';
import { DESCRIBED_KINDS } from '../../src/terms/terms.ts';
import { isFault, parseQuantity, parseStep, type Unit } from '../../src/units/quantity.ts';
import { parseStamp } from '../../src/units/stamp.ts';
import { optionRows } from '../docs/write-tables.ts';
import { blocksOf, codeOf, projectFile, rowsUnder } from '../helpers/markdown.ts';

// docs/contract.md against the program.
const DOC = projectFile('docs/contract.md');
const metrics: readonly Metric[] = Object.values(shelf);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly anyOf?: readonly Schema[];
}

/** Every key below a schema, in full; lists are passed through, a map's own keys are `*`. */
function pathsOf(schema: Schema, path: readonly string[] = []): string[][] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => [
      [...path, key],
      ...pathsOf(inner, [...path, key]),
    ]),
    ...(items ? pathsOf(items, path) : []),
    ...(additionalProperties ? pathsOf(additionalProperties, [...path, '*']) : []),
    ...anyOf.flatMap((inner) => pathsOf(inner, path)),
  ];
}

const inAll = new Set(
  pathsOf(contractJsonSchema() as Schema).map((path) =>
    path.join('.').replace(/^((?:amendments\.)?agents)\.(vendor|owner|others|bots)\./, '$1.*.'),
  ),
);
// What amendments change is documented where the contract says it.
const inSchema = new Set(
  [...inAll].filter(
    (path) => !inAll.has(path.replace(/^amendments\./, '')) || !path.startsWith('amendments.'),
  ),
);
const documented = rowsUnder(DOC, 'key').flatMap(([key]) => codeOf(key!));

test('every key that takes a value is documented, once, and no other', () => {
  const holdsKeys = (path: string) => [...inSchema].some((other) => other.startsWith(`${path}.`));
  const values = [...inSchema].filter((path) => !holdsKeys(path));
  expect(values.length).toBeGreaterThan(60);
  expect(values.filter((path) => !documented.includes(path))).toEqual([]);
  expect(documented.filter((path) => !inSchema.has(path))).toEqual([]);
  expect(documented.length).toBe(new Set(documented).size);
});

// What a contract must have, for examples that show only a part.
const LEAST = {
  'kefu-sla': 1,
  contract: 'A',
  owner: 'B',
  vendor: 'C',
  platform: 'generic',
  clauses: [{ id: 'a', metric: 'reply-rate', min: '80%' }],
  settlement: { base: [{ type: 'fixed', amount: '30000' }] },
};

test.each(blocksOf(DOC, 'yaml').map((block) => [block.split('\n')[0], block]))(
  'example %s compiles',
  (_, block) => {
    const given: object = parse(block!);
    // Shops stand in place of a platform.
    const said = 'shops' in given ? { ...given, platform: '' } : given;
    const rest = Object.entries(LEAST).filter(([key]) => !(key in said));
    const text = block + (rest.length > 0 ? stringify(Object.fromEntries(rest)) : '');
    expect(() => compileContract({ text, file: 'contract.yaml' }, metrics)).not.toThrow();
  },
);

test('the whole example gives the lint nothing to say', () => {
  const text = blocksOf(DOC, 'yaml')[0]!;
  expect(compileContract({ text, file: 'contract.yaml' }, metrics).warnings).toEqual([]);
});

describe('values are read as they are written', () => {
  const quantity = (unit: Unit) => (text: string) => !isFault(parseQuantity(text, unit));
  const READERS: Readonly<Record<string, (text: string) => boolean>> = {
    duration: quantity('seconds'),
    rate: quantity('ratio'),
    step: (text) => !isFault(parseStep(text, 'ratio')),
    money: quantity('fen'),
    score: quantity('score'),
    speed: quantity('per-minute'),
    number: quantity('count'),
    day: (text) => parseStamp(text)?.precision === 'day',
    time: (text) => parseClock(text) !== null,
    hours: (text) => parseInterval(text) !== null,
    weekday: (text) => parseWeekdays(text) !== null,
  };
  const rows = rowsUnder(DOC, 'what').map((cells) => [cells[0]!.split(' ')[0]!, cells] as const);
  test.each(rows.filter(([word]) => word !== 'account'))('%s', (word, [, ...cells]) => {
    const written = cells.flatMap(codeOf).map((code) => code.replaceAll('"', ''));
    expect(written.length).toBeGreaterThan(1);
    expect(written.filter((text) => !READERS[word]!(text))).toEqual([]);
  });
});

test('options of metrics', () => {
  expect(rowsUnder(DOC, 'metric')).toEqual(optionRows(metrics));
});

test('what the platform sets', () => {
  const rows = Object.entries(PRESETS).map(([platform, preset]) => {
    const { hours, anchor, sessions, transfer, assist, options } = preset;
    const listed = Object.entries(options).map(([metric, values]) => {
      const said = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
      return `\`${metric}\` ${said.join(', ')}`;
    });
    // Every day of a preset is alike.
    for (const day of hours) expect(day).toEqual(hours[0]);
    return [
      `\`${platform}\``,
      hours[0]!.map(formatInterval).join(', '),
      anchor,
      sessions.by === 'day' ? 'by: day' : `gap: ${sessions.gap / 60}m`,
      transfer,
      String(assist),
      listed.join('<br>'),
    ];
  });
  expect(rowsUnder(DOC, 'platform')).toEqual(rows);
});

test('fields of described formats', () => {
  const rows = DESCRIBED_KINDS.map((kind) => {
    const { fields, needs } = vocabularyOf(kind);
    const shown = (field: string): string => {
      const { words } = fields[field]!;
      return words ? `\`${field}\` (${Object.keys(words).join(', ')})` : `\`${field}\``;
    };
    const must = needs.map((need) => [need].flat());
    const may = Object.keys(fields).filter((field) => !must.flat().includes(field));
    return [
      `\`${kind}\``,
      must.map((need) => need.map(shown).join(' or ')).join(', '),
      may.map(shown).join(', '),
    ];
  });
  expect(rowsUnder(DOC, 'kind')).toEqual(rows);
});
