import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { absolute, type Fraction, minus, toNumber } from '../units/fraction.ts';
import type { Lang } from '../units/text.ts';
import { decimalOf } from './decimal.ts';
import { figureOf } from './format.ts';
import { UNIT_NAMES } from './labels.ts';
import { statisticName, subjectNames } from './options.ts';
import { partDays } from './part.ts';
import { showCount, showDuration } from './show.ts';

/** What tells the title of a clause, of a judgement or of a contract. */
export type Titled = Pick<Judgement, 'metric' | 'options'> & {
  readonly only: { readonly role: string | null; readonly shops: readonly string[] };
  readonly part?: Judgement['part'];
};
type Titles = Pick<Scorecard, 'metrics'>;

/** The title of a clause's metric, its N filled in: `30秒应答率`. */
export function metricTitle(card: Titles, judgement: Titled, lang: Lang): string {
  const title = card.metrics[judgement.metric]?.title[lang] ?? judgement.metric;
  const within = judgement.options.within;
  if (typeof within !== 'number') return title;
  return title.replace(/N\s*(?:秒|seconds)/, showDuration(within, lang));
}

/** The title with what sets the clause apart: `首次30秒应答率（售前）`, `响应时长（P90）`. */
export function clauseTitle(card: Titles, judgement: Titled, lang: Lang): string {
  const title = metricTitle(card, judgement, lang);
  const first = judgement.options.unit === 'first';
  const named = !first
    ? title
    : lang === 'zh'
      ? `首次${title.replace(/^首次/, '')}`
      : `First ${title[0]?.toLowerCase()}${title.slice(1)}`;
  const { options, only, part } = judgement;
  const marks = [
    ...subjectNames(options, lang),
    ...[statisticName(options, lang), only.role].filter((mark) => mark !== null),
    ...only.shops,
    ...(part ? [partDays(part, lang)] : []),
  ];
  if (marks.length === 0) return named;
  return lang === 'zh' ? `${named}（${marks.join('，')}）` : `${named} (${marks.join(', ')})`;
}

/** What a missed clause lacks, in units where it is a rate: `还差58个会话`, `超出2.3秒`. Empty where it is not missed. */
export function gapText(judgement: Judgement, lang: Lang): string {
  const { target, value, short } = judgement;
  if (judgement.verdict !== 'missed' || target === null || value === null) return '';
  const much =
    short !== null
      ? showUnits(short, judgement, lang)
      : difference(value, target.value, judgement.unit, lang);
  if (lang === 'zh') return target.side === 'min' ? `还差${much}` : `超出${much}`;
  return target.side === 'min' ? `${much} short` : `${much} over`;
}

/** `58个会话`, `1 session`; a plain number where the clause has no countable units. */
export function showUnits(count: number, judgement: Judgement, lang: Lang): string {
  const unit = judgement.evidence[0]?.unit ?? OPTION_UNITS[String(judgement.options.unit)];
  if (unit === undefined) return lang === 'zh' ? `${showCount(count)}次` : showCount(count);
  const name = UNIT_NAMES[unit];
  return lang === 'zh'
    ? `${showCount(count)}${name.zh}`
    : `${showCount(count)} ${name.en[count === 1 ? 0 : 1]}`;
}

const OPTION_UNITS: Readonly<Record<string, keyof typeof UNIT_NAMES>> = {
  turn: 'turn',
  first: 'session',
  message: 'message',
  'buyer-day': 'buyer-day',
};

function difference(value: number, target: number, unit: Judgement['unit'], lang: Lang): string {
  const gap: Fraction = absolute(minus(decimalOf(value), decimalOf(target)));
  const text = figureOf(toNumber(gap), unit, null, lang).text;
  if (unit !== 'ratio') return text;
  return text.replace('%', lang === 'zh' ? '个百分点' : ' pp');
}
