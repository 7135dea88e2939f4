import { z } from 'zod';
import type { AccountRule } from '../terms.ts';
import { key, list, or } from './key.ts';
import { choice, day, glob, text } from './values.ts';

const account = () =>
  key(glob(), ['账号', 'Account'], {
    note: ['* 代表任意文字，? 代表一个字', '* any characters, ? one'],
    tells: 'the account, `*` and `?` allowed',
  });

/** An entry of a list of accounts where it says more than the account. */
const ENTRY = z.strictObject({
  account: account(),
  name: key(or(text(), 'the account'), ['显示名', 'Name'], {
    note: ['报告里显示的名字', 'shown in reports'],
    tells: 'name shown for it',
  }),
  person: key(text().optional(), ['人员', 'Person'], {
    note: ['同一个人的几个账号写同一个', 'joins the accounts of one person'],
    tells: 'joins the accounts of one person: one pair of hands for typing speed',
  }),
  role: key(text().optional(), ['岗位', 'Role', '角色'], {
    note: ['例如 售前、售后', 'such as pre-sale'],
    tells: 'role of the account',
  }),
  from: key(or(day(), 'always'), ['起始日', 'From', '起'], {
    note: ['从哪天起', 'first day'],
    tells: 'first day this entry holds',
  }),
  to: key(or(day(), 'always'), ['截止日', 'To', '止'], {
    note: ['到哪天止', 'last day'],
    tells: 'last day, inclusive',
  }),
});

const UNKNOWN = {
  name: null,
  person: null,
  role: null,
  from: null,
  to: null,
  hired: null,
  experienced: null,
};

/** An account by itself, or with what is known of it. */
const rule = () =>
  z.codec(z.union([account(), ENTRY]), z.custom<AccountRule>(), {
    decode: (written) =>
      ({ ...UNKNOWN, ...(typeof written === 'string' ? { account: written } : written) }) as AccountRule,
    encode: ({ account, hired: _hired, experienced: _experienced, ...rest }) => {
      const known = Object.entries(rest).filter(([, value]) => value !== null);
      return known.length === 0
        ? account
        : ({ account, ...Object.fromEntries(known) } as z.output<typeof ENTRY>);
    },
  });

const UNASSIGNED = choice({
  vendor: ['算乙方', 'the vendor', '算乙方的'],
  nobody: ['不归任何人，单独列示', 'nobody (shown apart)', '不算谁的'],
});

/** Who is who. */
export const AGENTS = z.strictObject({
  vendor: key(
    or(z.array(rule()), 'every agent; those of `roster` where it is given'),
    ['乙方客服（受考核）', 'Vendor agents (judged)'],
    { tells: 'the vendor’s accounts: judged' },
  ),
  owner: key(list(rule()), ['甲方客服（不考核）', 'Owner agents (not judged)'], {
    tells: 'the owner’s own people: read, never judged',
  }),
  others: key(list(rule()), ['其他外包公司客服（不考核）', 'Other vendors (not judged)'], {
    tells: 'accounts of another vendor: read, never judged',
  }),
  bots: key(list(rule()), ['机器人账号', 'Bots'], { tells: 'accounts of robots' }),
  unassigned: key(
    or(UNASSIGNED, '`vendor`; `nobody` where `owner` or `others` is given'),
    ['无人接待的咨询归属', 'Questions nobody took', '没人接的咨询'],
    {
      note: ['算不算乙方的', "whether they are the vendor's"],
      tells:
        'whose the turns are that nobody ever took: `vendor`, they count against the vendor; `nobody`, they are shown apart',
    },
  ),
  roles: key(z.record(z.string(), z.array(glob())).prefault({}), ['岗位', 'Roles'], {
    tells: 'role → accounts, for `only: { role }`',
    otherwise: 'none',
  }),
  roster: key(or(text(), 'none'), ['花名册文件', 'Staff list'], {
    note: ['放在合同旁边的文件名，可用 *', 'a file beside this one; * allowed'],
    tells: 'file name of a [staff list](#staff-list) of the vendor’s people',
  }),
});
