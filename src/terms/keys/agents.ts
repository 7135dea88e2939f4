import { z } from 'zod';
import type { AccountRule } from '../terms.ts';
import { key } from './key.ts';
import { choice, day, glob, text } from './values.ts';

const account = {
  title: { zh: '账号', en: 'Account' },
  note: { zh: '* 代表任意文字，? 代表一个字', en: '* any characters, ? one' },
  tells: 'the account, `*` and `?` allowed',
};

/** An entry of a list of accounts where it says more than the account. */
const ENTRY = z.strictObject({
  account: key(glob(), account),
  name: key(text().optional(), {
    title: { zh: '显示名', en: 'Name' },
    note: { zh: '报告里显示的名字', en: 'shown in reports' },
    tells: 'name shown for it',
    otherwise: 'the account',
  }),
  person: key(text().optional(), {
    title: { zh: '人员', en: 'Person' },
    note: { zh: '同一个人的几个账号写同一个', en: 'joins the accounts of one person' },
    tells: 'joins the accounts of one person: one pair of hands for typing speed',
  }),
  role: key(text().optional(), {
    title: { zh: '岗位', en: 'Role' },
    note: { zh: '例如 售前、售后', en: 'such as pre-sale' },
    tells: 'role of the account',
    formerly: ['角色'],
  }),
  from: key(day().optional(), {
    title: { zh: '起始日', en: 'From' },
    note: { zh: '从哪天起', en: 'first day' },
    tells: 'first day this entry holds',
    otherwise: 'always',
    formerly: ['起'],
  }),
  to: key(day().optional(), {
    title: { zh: '截止日', en: 'To' },
    note: { zh: '到哪天止', en: 'last day' },
    tells: 'last day, inclusive',
    otherwise: 'always',
    formerly: ['止'],
  }),
});

/** An account by itself, or with what is known of it. */
const rule = () =>
  z.codec(z.union([key(glob(), account), ENTRY]), z.custom<AccountRule>(), {
    decode: (written) => {
      const { account, name, person, role, from, to } =
        typeof written === 'string' ? ({ account: written } as z.output<typeof ENTRY>) : written;
      const known = { name: name ?? null, person: person ?? null, role: role ?? null };
      return { account, ...known, from: from ?? null, to: to ?? null, hired: null, experienced: null };
    },
    encode: ({ account, hired: _hired, experienced: _experienced, ...rest }) => {
      const known = Object.entries(rest).filter(([, value]) => value !== null);
      return known.length === 0
        ? account
        : ({ account, ...Object.fromEntries(known) } as z.output<typeof ENTRY>);
    },
  });

const accounts = () => z.array(rule());

/** Who is who. */
export const AGENTS = z.strictObject({
  vendor: key(accounts().optional(), {
    title: { zh: '乙方客服（受考核）', en: 'Vendor agents (judged)' },
    tells: 'the vendor’s accounts: judged',
    otherwise: 'every agent; those of `roster` where it is given',
  }),
  owner: key(accounts().prefault([]), {
    title: { zh: '甲方客服（不考核）', en: 'Owner agents (not judged)' },
    tells: 'the owner’s own people: read, never judged',
    otherwise: 'none',
  }),
  others: key(accounts().prefault([]), {
    title: { zh: '其他外包公司客服（不考核）', en: 'Other vendors (not judged)' },
    tells: 'accounts of another vendor: read, never judged',
    otherwise: 'none',
  }),
  bots: key(accounts().prefault([]), {
    title: { zh: '机器人账号', en: 'Bots' },
    tells: 'accounts of robots',
    otherwise: 'none',
  }),
  unassigned: key(
    choice({
      vendor: { zh: '算乙方', en: 'the vendor', formerly: ['算乙方的'] },
      nobody: { zh: '不归任何人，单独列示', en: 'nobody (shown apart)', formerly: ['不算谁的'] },
    }).optional(),
    {
      title: { zh: '无人接待的咨询归属', en: 'Questions nobody took' },
      note: { zh: '算不算乙方的', en: "whether they are the vendor's" },
      tells:
        'whose the turns are that nobody ever took: `vendor`, they count against the vendor; `nobody`, they are shown apart',
      otherwise: '`vendor`; `nobody` where `owner` or `others` is given',
      formerly: ['没人接的咨询'],
    },
  ),
  roles: key(z.record(z.string(), z.array(glob())).prefault({}), {
    title: { zh: '岗位', en: 'Roles' },
    tells: 'role → accounts, for `only: { role }`',
    otherwise: 'none',
  }),
  roster: key(text().optional(), {
    title: { zh: '花名册文件', en: 'Staff list' },
    note: { zh: '放在合同旁边的文件名，可用 *', en: 'a file beside this one; * allowed' },
    tells: 'file name of a [staff list](#staff-list) of the vendor’s people',
    otherwise: 'none',
  }),
});
