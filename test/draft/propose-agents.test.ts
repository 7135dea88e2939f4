import { expect, test } from 'vitest';
import { proposeAgents, proposeRoles } from '../../src/draft/draft.ts';
import type { AccountUse } from '../../src/inspect/accounts.ts';
import { day } from '../../src/units/time.ts';

const use = (account: string, messages: AccountUse['messages'], days = 1): AccountUse => ({
  account,
  side: null,
  name: null,
  person: null,
  roles: [],
  messages,
  from: day(0),
  to: day(0),
  days,
});

test('people by their messages, the owner’s by their names; who only answers by itself is a robot', () => {
  const { people, bots } = proposeAgents([
    use('甲-小陈', { human: 3, assist: 2 }),
    use('店铺:店长', { human: 9 }),
    use('主账号', { bot: 100 }),
    use('欢迎语', { auto: 7 }),
    use('甲-小冯', { human: 5, bot: 1 }, 2),
  ]);
  expect(people).toEqual([
    { account: '店铺:店长', messages: 9, days: 1, side: 'owner' },
    { account: '甲-小冯', messages: 5, days: 2, side: 'vendor' },
    { account: '甲-小陈', messages: 5, days: 1, side: 'vendor' },
  ]);
  expect(bots).toEqual(['主账号']);
});

test('roles that accounts are named after', () => {
  expect(proposeRoles(['甲-售前小陈', '甲-售后-小冯', '甲-小李'])).toEqual({
    售前: '*售前*',
    售后: '*售后*',
  });
});
