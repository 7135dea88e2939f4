import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/contract/source.ts';
import { brief, complaintsOf, withClause } from './compiling.ts';
import { SHORT } from './contracts.ts';

const read = (text: string): unknown => readSource(text, 'c.yaml').value;

describe('scalars', () => {
  test('stay as written; only plain true, false and nothing are more', () => {
    expect(
      read('a: 4.10\nb: 0x10\nc: 1_000\nd: true\ne: "true"\nf:\ng: ~\nh: yes\ni: 2026-10-01\nj: ""\n'),
    ).toEqual({
      a: '4.10',
      b: '0x10',
      c: '1_000',
      d: true,
      e: 'true',
      f: null,
      g: null,
      h: 'yes',
      i: '2026-10-01',
      j: '',
    });
  });
  test('a key that objects have of themselves is lost by nobody', () => {
    expect(Object.keys(read('__proto__: { x: 1 }\nconstructor: 2\n') as object)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
  test('a byte order mark and Windows line ends change nothing', () => {
    expect(complaintsOf(`\uFEFF${SHORT.replaceAll('\n', '\r\n')}`)).toEqual([]);
    const [complaint] = complaintsOf(`\uFEFF${SHORT.replaceAll('\n', '\r\n').replace('owner', 'ownr')}`);
    expect(complaint).toMatchObject({ code: 'key-unknown-near', args: { key: 'ownr', near: 'owner' } });
    expect(brief(complaintsOf(SHORT.replace('owner', 'ownr').replaceAll('\n', '\r\n')))).toEqual([
      '3:1 key-unknown-near',
    ]);
  });
});

describe('where things stand', () => {
  const source = readSource('a: 1\nb:\n  - { c: x, d: 说 }\n  - e\n', 'c.yaml');
  test.each([
    [['a'], 'value', 1, 4],
    [['a'], 'key', 1, 1],
    [['b', 0], 'value', 3, 5],
    [['b', 0, 'd'], 'key', 3, 13],
    [['b', 0, 'd'], 'value', 3, 16],
    [['b', 1], 'value', 4, 5],
  ] as const)('%j %s', (path, part, line, column) => {
    expect(source.spot(path, part).place).toEqual({ file: 'c.yaml', line, column });
  });
  test('what is missing stands at what should hold it', () => {
    expect(source.spot(['b', 0, 'nothing', 'below']).place).toMatchObject({ line: 3, column: 5 });
    expect(source.spot(['z']).place).toMatchObject({ line: 1, column: 1 });
    expect(source.spot(['b', 0, 'd']).excerpt).toBe('  - { c: x, d: 说 }');
  });
});

describe('a text that is no YAML is complained of by what is wrong with it', () => {
  test.each([
    ['', '1:1 contract-empty'],
    ['\n \n', '1:1 contract-empty'],
    ['kefu-sla: 1\nowner: \uFFFD\uFFFD\n', '2:8 contract-encoding'],
    ['a: 1\n\tb: 2\n', '2:1 yaml-tab'],
    ['a: 1\na: 2\n', '2:1 yaml-duplicate'],
    ['a: 1\n---\nb: 2\n', '2:1 yaml-documents'],
    ['a: "x\nb: 2\n', '3:1 yaml-unclosed'],
    ['a: @x\n', '1:4 yaml-quote'],
    ['a: 1 b: 2\n', '1:4 yaml-syntax'],
    ['a: &x 1\nb: *x\n', '1:7 yaml-anchor'],
    ['a: !!int 3\n', '1:10 yaml-tag'],
    ['? [a]\n: 1\n', '1:3 yaml-key'],
    ['critical：true\nb: 2\n', '1:9 full-width-mark'],
    ['a: 1\n- x：1\n', '2:4 full-width-mark'],
    ['a: ["x"，"y"]\n', '1:8 full-width-mark'],
    ['a: [*-客服]\n', '1:5 yaml-anchor'],
  ])('%j', (text, expected) => expect(brief(complaintsOf(text)).at(0)).toBe(expected));

  test('a full-width colon inside braces is named too', () => {
    const text = withClause('{ id: a, metric: reply-rate, min: 90%, weight：3 }');
    expect(complaintsOf(text)).toMatchObject([
      { code: 'full-width-mark', args: { mark: '：', plain: ':' }, place: { line: 8, column: 44 } },
    ]);
  });
  test('a full-width comma between accounts is named, in a reply it is text', () => {
    const agents = (list: string) => SHORT.replace('["晨光外包-*"]', list);
    expect(brief(complaintsOf(agents('[甲-*，乙-*]')))).toEqual(['7:12 names-joined']);
    expect(brief(complaintsOf(agents('[“甲-*”]')))).toEqual(['7:12 full-width-quotes']);
    expect(complaintsOf(`${SHORT}replies: { auto: ["您好，欢迎光临*"] }\n`)).toEqual([]);
  });
  test('places are right in a text that is no YAML', () => {
    const text = '  a: { b: 1 } }\n?!\nreplies: { auto: ["您好，欢迎光临*"] }\nb: 1';
    // `replies: { auto: ["您好` is 21 characters.
    expect(brief(complaintsOf(text)).filter((each) => each.endsWith('full-width-mark'))).toEqual([
      '3:22 full-width-mark',
    ]);
  });
});
