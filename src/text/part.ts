import type { Judgement, PartEntry } from '../scorecard/judgement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';

/** The days on which a term of a clause held: `10-01至10-14`, `10-15 to 10-31`. */
export function partDays({ from, to }: Pick<PartEntry, 'from' | 'to'>, lang: Lang): string {
  const [first, last] = from.slice(0, 4) === to.slice(0, 4) ? [from.slice(5), to.slice(5)] : [from, to];
  return from === to ? first : fill(WORDS.days[lang], { first, last });
}

/** The clause's number, with the days where it is judged in parts: `4.1（10-15至10-31）`. */
export function clauseName({ clause, part }: Pick<Judgement, 'clause' | 'part'>, lang: Lang): string {
  return part === null ? clause : fill(WORDS.name[lang], { clause, days: partDays(part, lang) });
}

/** What amended it, and that it was too small to be judged by itself; empty for a clause judged whole. */
export function partRemarks({ part }: Pick<Judgement, 'part'>, lang: Lang): string[] {
  if (part === null) return [];
  return [
    ...(part.note === null || part.note === '' ? [] : [part.note]),
    ...(part.whole ? [WORDS.whole[lang]] : []),
  ];
}

const WORDS = {
  days: { zh: '{first}至{last}', en: '{first} to {last}' },
  name: { zh: '{clause}（{days}）', en: '{clause} ({days})' },
  whole: {
    zh: '这一段样本不足，按全期实测和按天数加权的目标判定',
    en: 'these days alone are too small a sample: judged on the whole period, against the target weighted by days',
  },
} satisfies Record<string, Text>;
