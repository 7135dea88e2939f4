import type { HistoryEntry, Scorecard } from '../scorecard/scorecard.ts';
import type { ClawbackLine } from '../scorecard/settlement.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { formatDay, monthOf, parseDay } from '../units/time.ts';
import { reasonText } from './reasons.ts';
import { showMoney, showPeriod } from './show.ts';

/** All that looking back to earlier months has to tell: months that do not count, and commission taken back. */
export const historyNotes = (card: Pick<Scorecard, 'history' | 'settlement'>, lang: Lang): string[] => [
  ...[unusedMonths(card, lang)].filter((text) => text !== null),
  ...(card.settlement?.clawbacks ?? []).map((line) => clawbackText(line, lang)),
];

/** The earlier months that do not count, and why; null where all that were looked for do. */
export function unusedMonths({ history }: Pick<Scorecard, 'history'>, lang: Lang): string | null {
  const unused = (history?.months ?? []).filter(({ state }) => state !== 'used');
  if (unused.length === 0) return null;
  const named = unused.map(({ month, state }) =>
    fill(HISTORY.month[lang], { month, state: HISTORY_STATES[state][lang] }),
  );
  return fill(HISTORY.unused[lang], { months: listOf(named, lang) });
}

/** What became of an earlier month's scorecard. */
export const HISTORY_STATES: Readonly<Record<HistoryEntry['months'][number]['state'], Text>> = {
  used: { zh: '已计入', en: 'used' },
  missing: { zh: '没有找到', en: 'not found' },
  provisional: { zh: '是预核', en: 'provisional' },
  foreign: { zh: '不是本合同该月的', en: "not this contract's of that month" },
  unreadable: { zh: '读不出来', en: 'cannot be read' },
};

/** What a month's commission was counted at then and is now, or why that is not known. */
export function clawbackText(line: ClawbackLine, lang: Lang): string {
  const { month, salesThen, salesNow, reason, net } = line;
  const args = { month: monthName(month, lang), net: showMoney(net, lang) };
  if (salesThen === null || salesNow === null)
    return fill(HISTORY.notRecounted[lang], {
      ...args,
      reason: reason === null ? '' : (RECOUNT[reason]?.[lang] ?? reasonText(reason, lang)),
    });
  const sales = { before: showMoney(salesThen, lang), after: showMoney(salesNow, lang) };
  return fill(HISTORY[net > 0 ? 'clawedBack' : 'nothingBack'][lang], { ...args, ...sales });
}

/** Why a commission was not counted again; other codes are reasons why there is no figure. */
const RECOUNT: Readonly<Record<string, Text>> = {
  'no-final-scorecard': { zh: '没有该月的终核评分卡', en: 'there is no final scorecard of that month' },
  'earlier-chats': {
    zh: '本次的聊天记录不含该月的全部',
    en: "this run's chats do not hold all of that month",
  },
  'earlier-orders': {
    zh: '本次的订单表不含该月的全部',
    en: "this run's order sheets do not hold all of that month",
  },
  'earlier-refunds': {
    zh: '本次的退款表不含该月的全部',
    en: "this run's refund sheets do not hold all of that month",
  },
};

const monthName = (month: string, lang: Lang): string =>
  showPeriod({ from: `${month}-01`, to: lastDay(month) }, lang);

const lastDay = (month: string): string => formatDay(monthOf(parseDay(`${month}-01`)!).to);

const HISTORY = {
  month: { zh: '{month}（{state}）', en: '{month} ({state})' },
  unused: {
    zh: '以下往月的评分卡没有计入，不当作未达标：{months}',
    en: 'Earlier months whose scorecards do not count, nor as misses: {months}',
  },
  clawedBack: {
    zh: '{month}提成扣回 {net}：重新核计，客服销售额由 {before} 变为 {after}',
    en: 'Commission of {month} taken back: {net}; counted again, its sales are {after}, not {before}',
  },
  nothingBack: {
    zh: '{month}提成没有要扣回的：客服销售额当时 {before}，现在 {after}',
    en: 'No commission of {month} is taken back: its sales were {before} then and are {after} now',
  },
  notRecounted: {
    zh: '{month}的提成没有复核，本期不扣回：{reason}',
    en: 'The commission of {month} was not counted again, and none is taken back: {reason}',
  },
} satisfies Record<string, Text>;
