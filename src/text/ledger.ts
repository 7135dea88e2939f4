import type { Scorecard } from '../scorecard/scorecard.ts';
import type { SettlementLine } from '../scorecard/settlement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { exemptionsText } from './exemptions.ts';
import { clauseName } from './part.ts';
import { showCount } from './show.ts';
import { volumeNotes } from './volume.ts';

/** What the money looks back to or leaves out: days beyond the forecast, exemptions, cases docked once, clauses missed before, chronic ones. */
export function ledgerNotes(card: Scorecard, lang: Lang): string[] {
  const { settlement } = card;
  const exemptions = exemptionsText(card, lang);
  const months = (all: readonly string[]) => all.join(lang === 'zh' ? '、' : ', ');
  const said = (note: keyof typeof WORDS, line: SettlementLine, args: Record<string, string>) =>
    fill(WORDS[note][lang], { clause: clauseName(line, lang), ...args });
  return [
    ...volumeNotes(card, lang),
    ...(exemptions === null ? [] : [exemptions]),
    ...(settlement?.lines ?? []).flatMap((line) => [
      ...(line.repeats.length === 0
        ? []
        : [said('repeat', line, { months: months(line.repeats), multiplier: `${line.multiplier}` })]),
      ...(line.counted === 0 ? [] : [said('once', line, { count: showCount(line.counted) })]),
    ]),
    ...(settlement?.chronic ?? []).map(({ clause, months: missed }) =>
      fill(WORDS.chronic[lang], { clause, count: missed.length, months: months(missed) }),
    ),
  ];
}

const WORDS = {
  repeat: {
    zh: '条款 {clause} 此前 {months} 也未达标，按合同扣款 ×{multiplier}',
    en: 'Clause {clause} was missed in {months} too: its penalty counts {multiplier} times',
  },
  once: {
    zh: '条款 {clause} 有 {count} 起已在前面的条款扣过，不重复扣款',
    en: 'Clause {clause}: cases docked by an earlier clause already, and not again: {count}',
  },
  chronic: {
    zh: '条款 {clause} 在 {months} 共 {count} 个月未达标，属合同约定的长期不达标（仅提示，不影响金额）',
    en: 'Clause {clause} was missed in {count} months ({months}): chronic under the contract (said only, moves no money)',
  },
} satisfies Record<string, Text>;
