import type { AccountUse } from '../inspect/accounts.ts';
import type { FileDays } from '../inspect/file-days.ts';
import type { ClauseData, Inspection } from '../inspect/inspection.ts';
import { listedDays } from '../judge/provisional.ts';
import { type Input, KINDS, type Problem } from '../records/input.ts';
import { lackTexts } from '../text/gaps.ts';
import { INSPECT, noteText, SIDE_NAMES, WRITER_NAMES } from '../text/inspect.ts';
import { ENCODING_NAMES, KIND_NAMES } from '../text/labels.ts';
import { reasonText } from '../text/reasons.ts';
import { showCount, showMoment, showPeriod } from '../text/show.ts';
import { SOURCES } from '../text/sources.ts';
import { fill, type Lang, type Text } from '../text/text.ts';
import { wrapToWidth } from '../text/width.ts';
import { isoInstant } from '../units/iso.ts';
import { formatDay, instant, type Zone } from '../units/time.ts';
import { type Entry, page } from './page.ts';

/** What was read and what was not, in a sentence. */
export function overviewText(inputs: readonly Input[], unread: number, lang: Lang): string {
  if (inputs.length === 0) return INSPECT.nothing[lang];
  const kinds = KINDS.map((kind) => ({ kind, count: inputs.filter((input) => input.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${KIND_NAMES[kind][lang]} ${count}`)
    .join(lang === 'zh' ? '、' : ', ');
  return fill(INSPECT[unread > 0 ? 'overviewUnread' : 'overview'][lang], { kinds, unread });
}

/** What is known of one input beside itself. */
export interface InputFacts {
  /** Title of its format. */
  readonly title: Text | null;
  /** Its shop, where the contract lists several; '' where it is of none of them. */
  readonly shop: string | null;
  readonly days: FileDays | null;
  readonly problems: readonly Problem[];
  readonly zone: Zone;
}

const entry = (label: Text, lang: Lang, ...texts: (string | null | undefined)[]): Entry => ({
  label: label[lang],
  texts: texts.filter((text): text is string => text != null && text !== ''),
});

const filled = (entries: readonly Entry[]): Entry[] => entries.filter(({ texts }) => texts.length > 0);

/** What one input is, as a page. */
export function inputPage(input: Input, facts: InputFacts, width: number, lang: Lang): string {
  const { format, sheet, member, encoding, columns } = input;
  const { title, shop, problems } = facts;
  const named = title && fill(INSPECT.formatOf[lang], { title: title[lang], id: format });
  const entries = [
    entry(SOURCES.kind, lang, KIND_NAMES[input.kind][lang]),
    entry(SOURCES.format, lang, named ?? format),
    entry(INSPECT.shop, lang, shop === '' ? INSPECT.noShop[lang] : shop),
    entry(INSPECT.member, lang, member),
    entry(INSPECT.sheet, lang, sheet),
    entry(SOURCES.encoding, lang, encoding && (ENCODING_NAMES[encoding] ?? encoding)),
    entry(SOURCES.rows, lang, fill(INSPECT.rows[lang], counts(input))),
    entry(INSPECT.dates, lang, ...dates(input, facts, lang), input.coarse ? INSPECT.coarse[lang] : null),
    entry(INSPECT.mapped, lang, listed(Object.values(columns.mapped))),
    entry(INSPECT.ignored, lang, listed(columns.ignored)),
    entry(INSPECT.notes, lang, ...problems.map((problem) => noteText(problem, lang))),
  ];
  return page(input.file, filled(entries), width);
}

const counts = ({ rows, kept, overlapping, outside, refused }: Input) =>
  Object.fromEntries(
    Object.entries({ rows, kept, overlapping, outside, refused }).map(([name, count]) => [
      name,
      showCount(count),
    ]),
  );

const listed = (headers: readonly string[]): string => [...new Set(headers)].join(' | ');

function dates({ from, to }: Input, { days, zone }: InputFacts, lang: Lang): (string | null)[] {
  const show = (moment: number): string => showMoment(isoInstant(instant(moment), zone));
  const span =
    from === null || to === null ? null : fill(INSPECT.dated[lang], { from: show(from), to: show(to) });
  if (days === null) return [span];
  const within = { from: formatDay(days.from), to: formatDay(days.to), count: showCount(days.count) };
  return [
    span,
    fill(INSPECT.days[lang], within),
    days.missing.length > 0 ? fill(INSPECT.missing[lang], { days: listedDays(days.missing) }) : null,
  ];
}

/** The accounts as columns of a table. */
export function accountColumns(accounts: readonly AccountUse[], lang: Lang) {
  const column = (head: string, spare: number, cell: (use: AccountUse) => string) =>
    ({ head, cells: accounts.map(cell), align: 'left', spare }) as const;
  return [
    { ...column(INSPECT.account[lang], 0, ({ account }) => account), flexible: true },
    column(INSPECT.side[lang], 0, ({ side }) => SIDE_NAMES[side ?? 'unlisted'][lang]),
    column(INSPECT.name[lang], 3, ({ name }) => name ?? ''),
    column(INSPECT.roles[lang], 2, ({ roles }) => roles.join(', ')),
    column(INSPECT.messages[lang], 1, ({ messages }) => messageCounts(messages, lang)),
    column(INSPECT.present[lang], 4, ({ days }) => showCount(days)),
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const messageCounts = (messages: AccountUse['messages'], lang: Lang): string =>
  Object.entries(messages)
    .map(([name, count]) => `${WRITER_NAMES[name]![lang]} ${showCount(count)}`)
    .join(lang === 'zh' ? '，' : ', ');

/** Texts that are probably automatic replies, and the line for the contract. */
export function repeatedLines({ repeated }: Inspection, width: number, lang: Lang): string[] {
  const globs = repeated.map(({ text }) => JSON.stringify(text)).join(', ');
  const said = repeated.map(({ text, sessions, buyers, after }) =>
    fill(INSPECT[after === null ? 'repeatedFirst' : 'repeatedAfter'][lang], {
      text,
      sessions: showCount(sessions),
      buyers: showCount(buyers),
      after: after ?? 0,
    }),
  );
  return [
    ...[...said, INSPECT.repeatedLine[lang]].flatMap((text) => wrapToWidth(text, width)),
    '',
    // To be copied: never broken.
    `  replies: { auto: [${globs}] }`,
  ];
}

/** Which clauses can be measured; `titleOf` names a metric. */
export function clausePage(
  { clauses, period }: Inspection,
  titleOf: (metric: string) => Text,
  hasContract: boolean,
  width: number,
  lang: Lang,
): string {
  const days = { from: formatDay(period!.from), to: formatDay(period!.to) };
  const title = INSPECT[hasContract ? 'clauses' : 'figures'][lang];
  const entries = clauses.map((clause) => {
    const name = titleOf(clause.metric)[lang];
    return { label: hasContract ? `${clause.clause} ${name}` : name, texts: [standing(clause, lang)] };
  });
  return page(fill(title, { period: showPeriod(days, lang) }), entries, width);
}

function standing({ sample, reason, needs, gaps }: ClauseData, lang: Lang): string {
  const kinds = needs.map((kind) => KIND_NAMES[kind][lang]).join(lang === 'zh' ? '、' : ', ');
  if (reason !== null)
    return fill(INSPECT.unmeasurable[lang], { reason: reasonText(reason, lang), needs: kinds });
  return (
    fill(INSPECT.measurable[lang], { sample: showCount(sample) }) +
    (gaps.length > 0 ? INSPECT.weakened[lang] : '')
  );
}

/** What the data lacks for the contract. */
export function gapLines(inspection: Inspection, width: number, lang: Lang): string[] {
  const lacks = lackTexts(inspection, lang).map(({ text }) => text);
  return (lacks.length > 0 ? lacks : [INSPECT.complete[lang]]).flatMap((text) => wrapToWidth(text, width));
}
