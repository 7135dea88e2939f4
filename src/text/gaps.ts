import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { KIND_NAMES } from './labels.ts';
import { provisionalText } from './reasons.ts';
import { showMoment } from './show.ts';

/** What the data lacks: code → sentence to be filled with its arguments. */
export const GAPS: Readonly<Record<string, Text>> = {
  'no-export': { zh: '没有{kind}', en: 'nothing of this kind was given: {kind}' },
  'silent-day': {
    zh: '有 {count} 个服务日一条聊天都没有（{days}），可能漏导出了文件',
    en: 'service days without a single chat: {count} ({days}); an export may be missing',
  },
  'untold-day': {
    zh: '有 {count} 个服务日没有平台客服数据（{days}），可能漏导出了报表',
    en: "service days that no agent report of the platform's covers: {count} ({days}); an export may be missing",
  },
  'silent-hours': {
    zh: '服务时段里 {hours} 整个考核期没有一个买家来咨询，可能漏导出了夜班等账号，或服务时段写错了',
    en: 'in the whole period nobody asked anything at {hours}, within service hours; accounts (a night shift) may be missing, or the hours be wrong',
  },
  'silent-stretch': {
    zh: '有 {count} 段时间没有一个买家来咨询，而平日这时该有不少（{when}），可能没有导出完整',
    en: 'stretches in which nobody asked anything, though on other days many do: {count} ({when}); an export may be cut short',
  },
  'silent-agents': {
    zh: '乙方有 {count} 个账号在考核期内没有一条消息：{agents}。请核对账号写法，或补上他们的聊天记录',
    en: "accounts of the vendor's without a message in the period: {count} ({agents}). Check how they are written, or add their chats",
  },
  'missing-stretch': {
    zh: '有 {count} 段日子，平日上班的客服一条消息都没有：{when}。若不是休假，可能漏导出了这个账号那几天的记录',
    en: 'stretches of days without a message by an agent who works on the days around: {count} ({when}). Unless it was leave, the chats of the account may be missing',
  },
  'open-end': {
    zh: '聊天记录到 {until} 为止，最后 {hours} 小时里有 {count} 个问题还没有人回复，按未回复计；之后若有回复，这里看不到。请把聊天记录多导出一天',
    en: 'the chats end at {until}; questions of the last {hours} hours that nobody had answered by then: {count}. They count as unanswered, and an answer after that cannot be seen. Export one more day of chats',
  },
  'late-start': {
    zh: '{kind}从 {day} 才开始，需要从 {needed} 起',
    en: '{kind} begin on {day}; they are needed from {needed}',
  },
  'early-end': {
    zh: '{kind}只到 {day}，需要到 {needed}',
    en: '{kind} end on {day}; they are needed until {needed}',
  },
  'empty-days': {
    zh: '{kind}有 {count} 天一条都没有（{days}），而平日很多，可能漏导出了文件',
    en: '{kind}: days without any, though there are many on others: {count} ({days}); an export may be missing',
  },
};

const WORDS = {
  shop: { zh: '{shop}：', en: '{shop}: ' },
  weakens: { zh: '（影响{what}）', en: ' (weakens {what})' },
  clauses: { zh: '条款 {clauses}', en: '{clauses}' },
  fee: { zh: '服务费', en: 'the fee' },
} satisfies Record<string, Text>;

/** Gaps that alone make a scorecard provisional. */
const PROVISIONAL_GAPS: ReadonlySet<string> = new Set(['silent-day', 'untold-day']);
/** The reasons that say the same as those gaps. */
const SAID_BY_GAPS: ReadonlySet<string> = new Set([
  'silent-day',
  'silent-shop-day',
  'untold-day',
  'untold-shop-day',
]);

/** Everything that a scorecard says its data lacks, what makes it provisional first. */
export function lackTexts(
  { provisional, gaps }: Pick<Scorecard, 'provisional' | 'gaps'>,
  lang: Lang,
): { readonly text: string; readonly provisional: boolean }[] {
  const told = gaps.some(({ code }) => PROVISIONAL_GAPS.has(code));
  return [
    ...provisional
      .filter(({ code }) => !told || !SAID_BY_GAPS.has(code))
      .map((reason) => ({ text: provisionalText(reason, lang), provisional: true })),
    ...gaps
      .map((gap) => ({ text: gapText(gap, lang), provisional: PROVISIONAL_GAPS.has(gap.code) }))
      .sort((a, b) => Number(b.provisional) - Number(a.provisional)),
  ];
}

/** What a gap weakens: clauses by their ids, the fee by its name. */
function weakenedText(ids: readonly string[], lang: Lang): string {
  const clauses = ids.filter((id) => id !== FEE);
  const told = clauses.length === 0 ? [] : [fill(WORDS.clauses[lang], { clauses: listOf(clauses, lang) })];
  const fee = ids.includes(FEE) ? [WORDS.fee[lang]] : [];
  return fill(WORDS.weakens[lang], { what: listOf([...told, ...fee], lang) });
}

// The measurement that a fee is counted by stands under this key of the contract.
const FEE = 'settlement.base';

/** A gap in words, with what it weakens. */
export function gapText({ code, args, clauses }: Scorecard['gaps'][number], lang: Lang): string {
  const kind = KIND_NAMES[args.kind as keyof typeof KIND_NAMES]?.[lang];
  const shop = args.shop === undefined ? '' : fill(WORDS.shop[lang], args);
  const until = args.until === undefined ? undefined : showMoment(String(args.until));
  const words = { ...args, ...(kind !== undefined && { kind }), ...(until !== undefined && { until }) };
  const said = fill(GAPS[code]?.[lang] ?? code, words);
  const weak = clauses.length > 0 ? weakenedText(clauses, lang) : '';
  return `${shop}${said}${weak}`;
}
