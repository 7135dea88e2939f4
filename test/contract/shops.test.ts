import { describe, expect, test } from 'vitest';
import { showContract } from '../../src/contract/write.ts';
import { compilePathGlob } from '../../src/terms/globs.ts';
import { brief, compile, complaintsOf } from './compiling.ts';

/** Two shops from line 5 on; the clauses stand on line 9 and below, `more` is the contract's own keys above them. */
const twoShops = (clauses: readonly string[], more = '', jd = '', tmall = ''): string => `kefu-sla: 1
contract: K
owner: 甲
vendor: 乙
shops:
  - { name: 晨光京东, platform: jd, files: ["jd/**"]${jd} }
  - { name: 晨光天猫, platform: taobao, files: ["tmall/**", "*天猫*"]${tmall} }
${more}clauses:
${clauses.map((clause) => `  - ${clause}\n`).join('')}`;

const RATE = 'metric: reply-rate, min: 80%';
const PLAIN = [`{ id: a, ${RATE} }`];

describe('shops', () => {
  test('have the customs of their platforms; what the contract says holds for both, what a shop says for it', () => {
    const { shops } = compile(
      twoShops(PLAIN, 'anchor: turn\nreplies: { closers: drop }\n', ', hours: ["10:00-20:00"]'),
    ).contract.terms;
    // The jd and taobao rows of the presets.
    expect(shops).toMatchObject([
      { name: '晨光京东', anchor: 'turn', transfer: 'last-replier', sessions: { gap: 600 }, assist: false },
      { name: '晨光天猫', anchor: 'turn', transfer: 'each-account', sessions: { by: 'day' }, assist: true },
    ]);
    expect(shops[0]!.hours[0]).toEqual([{ start: 36_000, end: 72_000 }]);
    expect(shops[1]!.hours[0]).toEqual([{ start: 28_800, end: 82_800 }]);
  });

  test('shown, they compile to the same', () => {
    const text = twoShops(
      [...PLAIN, `{ id: b, ${RATE}, only: { shops: [晨光天猫] } }`],
      'sessions: { open-turn: 12h }\n',
      ', assist: true, sessions: { by: day }',
      ', hours: { mon-fri: ["09:00-18:00"] }',
    );
    const { contract } = compile(text);
    const again = compile(showContract(contract)).contract;
    expect(again.terms).toEqual(contract.terms);
    expect(again.clauses[1]!.only.shops).toEqual(['晨光天猫']);
  });

  test.each([
    ['platform: jd\n', '8:1 platform-and-shops'],
    ['lang: fr\n', '8:7 word-unknown'],
  ])('beside %s', (more, complaint) => {
    const found = brief(complaintsOf(twoShops(PLAIN, more)));
    expect(found).toEqual([complaint.startsWith('8:1 p') ? '5:1 platform-and-shops' : complaint]);
  });

  test('or a platform is needed, names and paths too, and names differ', () => {
    const none = twoShops(PLAIN).replace(/shops:\n.*\n.*\n/, '');
    expect(complaintsOf(none)).toMatchObject([{ code: 'key-missing', args: { key: 'platform' } }]);
    const bare = twoShops(PLAIN).replace('files: ["jd/**"]', 'files: []');
    expect(brief(complaintsOf(bare))).toEqual(['6:40 list-empty']);
    const twice = twoShops(PLAIN).replace('晨光天猫', '晨光京东');
    expect(complaintsOf(twice)).toMatchObject([{ code: 'shop-twice', args: { other: 1 } }]);
  });

  test('a clause names shops that there are', () => {
    const only = (name: string) => [`{ id: a, ${RATE}, only: { shops: [${name}] } }`];
    expect(complaintsOf(twoShops(only('晨光天猫')))).toEqual([]);
    expect(complaintsOf(twoShops(only('晨光天毛')))).toMatchObject([
      { code: 'shop-unknown-near', args: { near: '晨光天猫' } },
    ]);
    expect(complaintsOf(twoShops(only('拼多多')))).toMatchObject([{ code: 'shop-unknown' }]);
    const single = twoShops(only('x')).replace(/shops:\n.*\n.*\n/, 'platform: jd\n');
    expect(complaintsOf(single)).toMatchObject([{ code: 'shop-no-list' }]);
  });

  test('an option on which the platforms differ is the metric’s own, and warned of unless the clause says it', () => {
    const first = (only: string, options = '') =>
      compile(twoShops([`{ id: a, metric: first-response-time, max: 15s${options}${only} }`]));
    const mixed = first('');
    // Tmall caps waits at 600 s and counts unanswered ones so, JD does neither.
    expect(mixed.contract.clauses[0]!.options).toMatchObject({ cap: null, unanswered: 'exclude' });
    expect(mixed.warnings[0]).toMatchObject({
      code: 'lint-shops-differ',
      args: { options: 'cap, unanswered' },
    });
    const tmall = first(', only: { shops: [晨光天猫] }');
    expect(tmall.contract.clauses[0]!.options).toMatchObject({ cap: 600, unanswered: 'cap' });
    expect(tmall.warnings.map(({ code }) => code)).not.toContain('lint-shops-differ');
    const said = first('', ', with: { cap: none, unanswered: exclude }');
    expect(said.warnings.map(({ code }) => code)).not.toContain('lint-shops-differ');
  });

  test('a score of several shops is warned of', () => {
    const codes = (only: string) =>
      compile(twoShops([`{ id: a, metric: dsr-service, min: 4.8${only} }`])).warnings.map(({ code }) => code);
    expect(codes('')).toEqual(['lint-shop-score']);
    expect(codes(', only: { shops: [晨光天猫] }')).toEqual([]);
  });
});

describe('globs over paths', () => {
  test.each([
    ['jd/**', ['jd/a.log', 'exports/jd/2026/a.log', '/home/x/jd/a.log'], ['jdx/a.log', 'a-jd/a.log', 'jd']],
    ['jd', ['jd/a.log', 'x/jd/b/a.log', 'jd'], ['jd.zip', 'ajd/a.log']],
    ['./jd/', ['jd/a.log'], ['jd2/a.log']],
    ['*天猫*', ['订单-天猫-10月.csv', 'x/天猫/a.csv', '天猫.zip/a.csv'], ['x/京东.csv']],
    ['a?.csv', ['a1.csv', 'x/ab.csv'], ['a.csv', 'a12.csv', 'a/.csv']],
    ['jd/*.log', ['jd/a.log'], ['jd/x/a.log']],
    ['**/chats/*', ['chats/a', 'x/y/chats/a'], ['chat/a']],
    ['jd\\**', ['jd/a.log'], []],
    ['a+b(1).csv', ['a+b(1).csv'], ['aab1.csv']],
  ])('%s', (glob, fits, fitsNot) => {
    const matches = compilePathGlob(glob);
    for (const path of fits) expect(matches(path), path).toBe(true);
    for (const path of fitsNot) expect(matches(path), path).toBe(false);
  });
});
