import type { Scorecard } from '../scorecard/scorecard.ts';
import { groupBy } from '../units/group.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

/** The days waived because more buyers came than announced, by forecast and by the clauses they are waived for; empty where there are none. */
export function volumeNotes({ daily }: Pick<Scorecard, 'daily'>, lang: Lang): string[] {
  const waived = daily.flatMap(({ day, volume }) => (volume ? [{ day, ...volume }] : []));
  const list = (items: readonly string[]) => items.join(lang === 'zh' ? '、' : ', ');
  const alike = groupBy(waived, ({ most, clauses }) => `${most} ${clauses.join('\0')}`);
  return [...alike.values()].map((days) =>
    fill(WORDS.waived[lang], {
      most: showCount(days[0]!.most),
      clauses: list(days[0]!.clauses),
      days: list(days.map(({ day, buyers }) => fill(WORDS.day[lang], { day, buyers: showCount(buyers) }))),
    }),
  );
}

const WORDS = {
  waived: {
    zh: '咨询人数超过甲方预报（含浮动最多 {most} 人），按合同不计入条款 {clauses} 的日子：{days}',
    en: 'Days with more buyers than the owner announced (at most {most} foreseen), not counted for {clauses} by the contract: {days}',
  },
  day: { zh: '{day}（{buyers} 人）', en: '{day} ({buyers})' },
} satisfies Record<string, Text>;
