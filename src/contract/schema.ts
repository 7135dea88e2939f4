import { z } from 'zod';
import { PLATFORMS } from '../terms/terms.ts';
import { amendmentSchema } from './amendment-schema.ts';
import { calendarEntrySchema } from './calendar-schema.ts';
import { clauseSchema } from './clause-schema.ts';
import { exemptionsSchema } from './exemption-terms.ts';
import { formatSchema } from './format-schema.ts';
import { accountList, choice, flag, intervals, scalar, text } from './schema-words.ts';
import { settlementSchema } from './settlement-schema.ts';

const account = z.union([
  text.describe('Glob over the account name: * any characters, ? one character'),
  z.strictObject({
    account: text.describe('Glob over the account name: * any characters, ? one character'),
    name: text.optional().describe('Name shown for the account'),
    person: text.optional().describe('Joins the accounts of one person'),
    role: text.optional().describe('Role of the account, for clauses with only: { role }'),
    from: scalar.optional().describe('First day this entry holds, 2026-10-01'),
    to: scalar.optional().describe('Last day this entry holds'),
  }),
]);

const agents = z.strictObject({
  vendor: z.array(account).optional().describe("The vendor's accounts: judged"),
  owner: z.array(account).optional().describe("The owner's own accounts: read, never judged"),
  others: z.array(account).optional().describe('Accounts of another vendor: read, never judged'),
  bots: z.array(account).optional().describe('Accounts of robots'),
  unassigned: choice(['vendor', 'nobody']).describe('Whose the turns are that nobody ever took'),
  roles: z.record(z.string(), accountList).optional().describe('Role → globs of its accounts'),
  roster: text
    .optional()
    .describe("Staff list (kefu-sla formats roster), beside this file: the vendor's people"),
});

const hours = z.union([intervals, z.record(z.string(), intervals)]);
const anchor = choice(['turn', 'session']);
const transfer = choice(['last-replier', 'each-account']);
const gap = scalar.optional().describe('Silence that ends a session, 30m');
const by = choice(['day']).describe('Sessions end with the day');

const shop = z.strictObject({
  name: text.describe('Name of the shop, for clauses with only: { shops }'),
  platform: z.enum(PLATFORMS).describe('Sets the defaults of the platform'),
  files: z
    .array(text)
    .min(1)
    .describe('Paths of its files: jd/**, *京东*; * within a name, ** across folders, ? one character'),
  hours: hours.optional().describe('Its service hours, in place of those of the contract'),
  sessions: z.strictObject({ gap, by }).optional().describe('How its sessions are cut'),
  anchor: anchor.describe('Its anchor'),
  transfer: transfer.describe('Its rule of transfers'),
  assist: flag.describe('Whether supervised robot text is a reply in it'),
});

const top = {
  'kefu-sla': scalar.describe('Version of this file format: 1'),
  contract: text.describe('Number of the contract on paper'),
  owner: text.describe('甲方, the shop'),
  vendor: text.describe('乙方, the outsourced service'),
  platform: z.enum(PLATFORMS).optional().describe('Sets the defaults of the platform; keys of this file win'),
  shops: z.array(shop).min(1).optional().describe('Several shops under one contract, in place of platform'),
  timezone: text.optional().describe('IANA zone of every local time (default Asia/Shanghai)'),
  term: z
    .strictObject({ from: scalar.describe('First day'), to: scalar.describe('Last day') })
    .optional()
    .describe('Days on which the contract holds'),
  lang: choice(['zh', 'en']).describe('Language of the reports'),
  'day-starts': scalar.optional().describe('Time at which a day begins, 04:00 (default 00:00)'),
  hours: hours
    .optional()
    .describe(
      'Service hours: a list for every day, or a map of weekdays (mon-fri, sat-sun, 周一至周五) to lists',
    ),
  calendar: z.array(calendarEntrySchema).optional().describe('Dated exceptions'),
  agents: agents.optional().describe('Who is who'),
  sessions: z
    .strictObject({
      gap,
      by,
      'open-turn': scalar.optional().describe('How long an unanswered question keeps its session open (24h)'),
    })
    .optional()
    .describe('How messages of exports without conversation ids are cut into sessions'),
  anchor: anchor.describe('What decides whether a turn counts in period and hours'),
  clock: choice(['wall', 'service']).describe('Whether waits run on outside service hours'),
  transfer: transfer.describe('Whose a turn is after a transfer'),
  replies: z
    .strictObject({
      assist: flag.describe('Supervised robot text is a reply'),
      bots: choice(['exclude', 'count']).describe('Whether what a robot handles alone is counted'),
      closers: choice(['count', 'drop']).describe('Turns made only of closing words (好的, 谢谢)'),
      auto: z.array(text).optional().describe('Globs over whole texts that are automatic replies'),
    })
    .optional(),
  phrases: z
    .record(
      z.string(),
      z.strictObject({
        add: z.array(text).optional().describe('Phrases added: plain text or /regular expression/'),
        drop: z.array(text).optional().describe('Ids of built-in entries dropped'),
        by: choice(['buyer', 'human'])
          .optional()
          .describe('Whose words a class of your own is looked for in'),
      }),
    )
    .optional()
    .describe('Changes to the phrase classes'),
  privacy: z
    .strictObject({ own: z.array(text).min(1).describe("The shop's own mobiles, bank cards and addresses") })
    .optional()
    .describe('What privacy-incidents passes over'),
  attribution: z
    .strictObject({
      judge: choice(['order', 'pay', 'order-first']).describe("What an order's decision instant is"),
      lookback: scalar.optional().describe('How long after a contact an order may be decided (3d)'),
      'after-sale-window': scalar
        .optional()
        .describe('A paid order this recent makes a contact after-sale (15d; 0d is off)'),
      'min-joined': scalar.optional().describe('Share of orders that must be joinable to chats (95%)'),
      'exclude-flags': z.array(text).optional().describe('Marks of orders that leave everything'),
    })
    .optional()
    .describe('How orders are given to inquiries'),
  formats: z
    .array(formatSchema)
    .optional()
    .describe('Tables that no built-in format knows; they claim before the built-in ones, in this order'),
  clauses: z.array(clauseSchema).min(1).describe('What is judged'),
  settlement: settlementSchema.optional().describe('What is paid'),
  exemptions: exemptionsSchema.optional().describe('申诉与剔除: units left out at the request of a party'),
};

/** Shape of a contract file, keys and values as written; what they mean is compile.ts. */
export const contractSchema = z.strictObject({
  ...top,
  amendments: z
    .array(amendmentSchema(top))
    .optional()
    .describe('补充协议: what changes from a day on, in order of these days'),
});

/** The same where keys of the top may be missing. */
export const partSchema = contractSchema.partial();

/** A contract file of the right shape, or what is sound of it. */
export type ContractDraft = z.output<typeof partSchema>;
