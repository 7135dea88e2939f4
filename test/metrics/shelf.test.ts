import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { exampleClause, exampleOptions, exampleWith, optionsOf } from '../../src/cli/metric-options.ts';
import { compileContract } from '../../src/contract/compile.ts';
import { type Metric, needsOf } from '../../src/metrics/base/metric.ts';
import { WORDS } from '../../src/metrics/base/options.ts';
import * as shelf from '../../src/metrics/index.ts';
import * as classes from '../../src/phrases/index.ts';
import { choiceName } from '../../src/text/options.ts';
import { REASONS } from '../../src/text/reasons.ts';
import type { Text } from '../../src/units/text.ts';

// What every metric of the shelf must say of itself.

const metrics: readonly Metric[] = Object.values(shelf);
const LANGS = ['zh', 'en'] as const;
const known = Object.values(classes).map(({ id }) => id);

/** A text without what stands in quotes of any kind. */
const unquoted = (text: string): string => text.replace(/“[^”]*”|「[^」]*」|《[^》]*》|`[^`]*`/g, '');

/** Latin words that Chinese texts may use: names of keys, options and their choices, phrase classes; and what the trade writes so. */
const TERMS = new Set(
  [
    'DSR',
    'URL',
    'Unicode',
    'null',
    'true',
    'privacy',
    'own',
    'lookback',
    'after-sale-window',
    'new',
    'experienced',
    'messages',
  ]
    .concat(known)
    .concat(metrics.flatMap(optionsOf).flatMap(({ name, candidates }) => [name, ...candidates])),
);

/** Every set of options that the choices of one option make, and the plain one. */
const variants = (metric: Metric): unknown[] => [
  exampleOptions(metric),
  ...optionsOf(metric).flatMap(({ name, candidates }) =>
    candidates.map((choice) => exampleWith(metric, name, choice)).filter((options) => options !== null),
  ),
];

describe.each(metrics.map((metric) => [metric.id, metric] as const))('%s', (id, metric) => {
  const texts = [metric.title, metric.formula, metric.definition, metric.example, metric.source];

  test('says what it is in both languages, each in its own words', () => {
    for (const text of texts) {
      for (const lang of LANGS) expect(text[lang].trim()).not.toBe('');
      expect(unquoted(text.en)).not.toMatch(/\p{Script=Han}|[，。；：？！（）、]/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      const latin = unquoted(text.zh).match(/[A-Za-z][A-Za-z]+(?:-[a-z0-9]+)*/g) ?? [];
      expect(latin.filter((word) => !TERMS.has(word))).toEqual([]);
    }
    expect(metric.definition.en).not.toBe(metric.formula.en);
  });

  test('works its example out in figures that agree in both languages', () => {
    const result = (text: string): string | undefined => text.match(/\d[\d.,]*/g)?.at(-1);
    for (const lang of LANGS) expect(metric.example[lang]).toMatch(/\d/);
    expect(result(metric.example.zh)).toBe(result(metric.example.en));
  });

  test('leaves out for known reasons only, each told once', () => {
    expect(metric.excludes.filter((reason) => !(reason in REASONS))).toEqual([]);
    expect(metric.excludes.length).toBe(new Set(metric.excludes).size);
  });

  test('tells what each of its options does', () => {
    for (const [name, option] of Object.entries(metric.options.shape))
      for (const lang of LANGS) expect(WORDS.get(option)?.tells[lang], name).toMatch(/./);
  });

  test('needs something, and reads only classes that exist, under every choice', () => {
    for (const options of variants(metric)) {
      expect(needsOf(metric, options).length).toBeGreaterThan(0);
      const read = (metric.reads?.(options) ?? []).filter((each) => each.startsWith('phrase:'));
      expect(read.filter((each) => !known.includes(each.slice('phrase:'.length)))).toEqual([]);
    }
  });

  test('gives a clause that compiles as it is pasted', () => {
    const head = { 'kefu-sla': 1, contract: 'A', owner: 'B', vendor: 'C', platform: 'generic' };
    const pasted = exampleClause(metric).replace(/^/gm, '  ');
    const compiled = (clause: string) =>
      compileContract({ text: `${stringify(head)}clauses:\n${clause}\n`, file: 'c.yaml' }, metrics).contract;
    const [clause] = compiled(pasted).clauses;
    expect([clause!.metric.id, clause!.options]).toEqual([id, exampleOptions(metric)]);
    expect(clause!.target).not.toBeNull();
  });
});

test('no two metrics share a title', () => {
  for (const lang of LANGS) {
    const titles = metrics.map(({ title }) => title[lang]);
    expect(titles.length).toBe(new Set(titles).size);
  }
});

test('an option means the same wherever it stands: its title and choices are called alike', () => {
  const called = new Map<string, Text>();
  for (const { id, options } of metrics)
    for (const [name, option] of Object.entries(options.shape)) {
      const { title, values = {} } = WORDS.get(option)!;
      const choices = values === 'kinds' ? [] : Object.entries(values);
      for (const [what, text] of [['', title] as const, ...choices]) {
        const key = `${name}: ${what}`;
        expect(called.get(key) ?? text, `${id} ${key}`).toEqual(text);
        called.set(key, text);
      }
    }
});

test('every choice of an option has a name', () => {
  const plain = ['none', 'true', 'false', ...known];
  for (const { name, candidates } of metrics.flatMap(optionsOf))
    for (const choice of candidates.filter((each) => !plain.includes(each)))
      expect(choiceName(name, choice, 'zh'), `${name}: ${choice}`).not.toBeNull();
});
