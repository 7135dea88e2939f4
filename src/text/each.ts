import type { EachEntry, Judgement, Verdict } from '../scorecard/judgement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

/** One day, agent or shop of a clause that is judged unit by unit. */
export type EachUnit = EachEntry['units'][number];

/** The units judged, worst first: by verdict, then by value, then in their own order. */
export function worstUnits({ each, target }: Pick<Judgement, 'each' | 'target'>): EachUnit[] {
  const sign = target?.side === 'max' ? -1 : 1;
  return (each?.units ?? [])
    .filter(({ verdict, value }) => isJudged(verdict) && value !== null)
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || sign * (a.value! - b.value!));
}

const ORDER: readonly Verdict[] = ['missed', 'within-margin', 'met'];
const isJudged = (verdict: Verdict): boolean => ORDER.includes(verdict);

/** How many units missed, and whose figure stands for the clause: `逐日判定：29 天中 3 天未达标…`; empty for other clauses. */
export function eachText(judgement: Pick<Judgement, 'each' | 'target'>, lang: Lang): string {
  const { each } = judgement;
  if (each === null) return '';
  const { by, judged, missed, units } = each;
  const unit = worstUnits(judgement)[0]?.unit ?? '';
  const said = fill(judged === 0 ? WORDS.none[by][lang] : WORDS.judged[by][lang], {
    judged: showCount(judged),
    missed: showCount(missed),
    unit,
  });
  const others = units.length - judged;
  return others === 0 ? said : said + fill(WORDS.others[by][lang], { others: showCount(others) });
}

const WORDS = {
  judged: {
    day: {
      zh: '逐日判定：{judged} 天中 {missed} 天未达标，所列为最差的一天 {unit}',
      en: 'judged day by day: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
    agent: {
      zh: '逐人判定：{judged} 个客服中 {missed} 个未达标，所列为最差的 {unit}',
      en: 'judged agent by agent: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
    shop: {
      zh: '逐店判定：{judged} 家店中 {missed} 家未达标，所列为最差的 {unit}',
      en: 'judged shop by shop: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
  },
  none: {
    day: { zh: '逐日判定：没有一天可以判定', en: 'judged day by day: no day could be judged' },
    agent: { zh: '逐人判定：没有一个客服可以判定', en: 'judged agent by agent: no agent could be judged' },
    shop: { zh: '逐店判定：没有一家店可以判定', en: 'judged shop by shop: no shop could be judged' },
  },
  others: {
    day: { zh: '；另有 {others} 天未判定', en: '; days not judged: {others}' },
    agent: { zh: '；另有 {others} 个客服未判定', en: '; agents not judged: {others}' },
    shop: { zh: '；另有 {others} 家店未判定', en: '; shops not judged: {others}' },
  },
} satisfies Record<string, Record<EachEntry['by'], Text>>;
