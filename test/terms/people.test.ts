import { describe, expect, test } from 'vitest';
import { compileGlob } from '../../src/terms/globs.ts';
import { makeRoster } from '../../src/terms/people.ts';
import type { AccountRule, Terms } from '../../src/terms/terms.ts';
import { type Day, parseDay } from '../../src/units/time.ts';

const day = (text: string): Day => parseDay(text)!;
const rule = (account: string, more: Partial<AccountRule> = {}): AccountRule => ({
  account,
  name: null,
  person: null,
  role: null,
  from: null,
  to: null,
  hired: null,
  experienced: null,
  ...more,
});
const rosterOf = (agents: Partial<Terms['agents']>) =>
  makeRoster({
    agents: {
      vendor: null,
      owner: [],
      others: [],
      bots: [],
      unassigned: 'vendor',
      roles: {},
      roster: null,
      ...agents,
    },
  });
const OCTOBER = day('2026-10-07');

describe('a glob', () => {
  test.each([
    ['晨光外包-*', '晨光外包-01', true],
    ['晨光外包-*', '晨光外包-', true],
    ['晨光外包-*', '新晨光外包-01', false],
    ['客服?', '客服1', true],
    ['客服?', '客服12', false],
    ['Amy', 'amy', false],
    ['客服Ａ', '客服A', true],
    ['a.c', 'abc', false],
    ['[客服](1)+', '[客服](1)+', true],
    ['店:*', '店:小王\n二行', true],
  ])('%s on %s: %s', (glob, account, hit) => expect(compileGlob(glob)(account)).toBe(hit));
});

describe('who an account is', () => {
  test('by the list it stands on, null on none', () => {
    const who = rosterOf({
      vendor: [rule('外包-*')],
      owner: [rule('店长')],
      others: [rule('二家-*')],
      bots: [rule('jimi_*')],
    });
    const sides = ['外包-1', '店长', '二家-9', 'jimi_vender_1', '路人'].map(
      (account) => who(account, OCTOBER).side,
    );
    expect(sides).toEqual(['vendor', 'owner', 'others', 'bot', null]);
  });

  test('a whole name outranks a glob, a longer glob a shorter one, whatever the list', () => {
    const who = rosterOf({ vendor: [rule('晨光-*')], owner: [rule('晨光-店长'), rule('晨光-自营-*')] });
    expect(who('晨光-01', OCTOBER).side).toBe('vendor');
    expect(who('晨光-店长', OCTOBER).side).toBe('owner');
    expect(who('晨光-自营-2', OCTOBER).side).toBe('owner');
  });

  test('a robot by its name, or by a glob of bots, is one whatever glob takes it in; a whole name is whose list has it', () => {
    const who = rosterOf({
      vendor: [rule('晨光:*'), rule('晨光:智能客服小美')],
      owner: [rule('晨光:自助一号*')],
      bots: [rule('*自助*')],
    });
    expect(who('晨光:服务助手', OCTOBER)).toMatchObject({ side: 'bot', within: 'vendor' });
    // Two fixed characters against seven: bots win all the same, and say whose glob it is too.
    expect(who('晨光:自助一号店', OCTOBER)).toMatchObject({ side: 'bot', within: 'owner' });
    expect(who('晨光:智能客服小美', OCTOBER)).toMatchObject({ side: 'vendor', within: null });
    // On no list, and a name that a buyer might bear: a robot where an export marks its sender an agent, else a buyer.
    expect(who('扫地机器人爱好者', OCTOBER)).toMatchObject({ side: 'bot', listed: false });
  });

  test('an entry holds on its days only, both ends included', () => {
    const who = rosterOf({
      vendor: [
        rule('外包-7', { person: '小王', from: day('2026-10-01'), to: day('2026-10-15') }),
        rule('外包-7', { person: '小李', from: day('2026-10-16') }),
      ],
    });
    const person = (text: string) => who('外包-7', day(text));
    expect(person('2026-09-30')).toEqual({
      side: null,
      listed: true,
      within: null,
      hired: null,
      experienced: null,
      name: null,
      person: null,
      roles: [],
    });
    expect(person('2026-10-01').person).toBe('小王');
    expect(person('2026-10-15').person).toBe('小王');
    expect(person('2026-10-16').person).toBe('小李');
  });

  test('roles come from the entry and from the globs of roles', () => {
    const who = rosterOf({
      vendor: [rule('*', { role: '组长' })],
      roles: { 'pre-sale': ['*-售前*'], 售后: ['*-售后*'] },
    });
    expect(who('外包-售前1', OCTOBER).roles).toEqual(['组长', 'pre-sale']);
    expect(who('外包-1', OCTOBER).roles).toEqual(['组长']);
  });

  test('names that JavaScript objects have of themselves are accounts like others', () => {
    const who = rosterOf({ vendor: [rule('constructor')] });
    expect(who('constructor', OCTOBER).side).toBe('vendor');
    expect(who('__proto__', OCTOBER).side).toBeNull();
  });
});
