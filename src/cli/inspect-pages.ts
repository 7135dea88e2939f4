import { listedDays } from '../gaps/provisional.ts';
import type { AccountUse } from '../inspect/accounts.ts';
import type { FileDays } from '../inspect/file-days.ts';
import type { ClauseData, Inspection } from '../inspect/inspection.ts';
import { type Input, KINDS, type Problem } from '../records/input.ts';
import { lackTexts } from '../text/gaps.ts';
import { INSPECT, noteText, SIDE_NAMES, WRITER_NAMES } from '../text/inspect.ts';
import { ENCODING_NAMES, KIND_NAMES } from '../text/labels.ts';
import { reasonText } from '../text/reasons.ts';
import { showCount, showMoment, showPeriod, wrapToWidth } from '../text/show.ts';
import { SOURCES } from '../text/workbook.ts';
import { isoInstant } from '../units/stamp.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { formatDay, instant, type Zone } from '../units/time.ts';
import { type Entry, page } from './catalogue.ts';

/** What is known of one input beside itself. */
interface InputFacts {
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

/** What one input is, as a page; or several sheets of one file that are alike, together. */
export function inputPage(inputs: readonly Input[], facts: InputFacts, width: number, lang: Lang): string {
  const input = together(inputs);
  const { format, member, encoding, columns } = input;
  const { title, shop, problems } = facts;
  const named = title && fill(INSPECT.formatOf[lang], { title: title[lang], id: format });
  const entries = [
    entry(SOURCES.kind, lang, KIND_NAMES[input.kind][lang]),
    entry(SOURCES.format, lang, named ?? format),
    entry(INSPECT.shop, lang, shop === '' ? INSPECT.noShop[lang] : shop),
    entry(INSPECT.member, lang, member),
    entry(INSPECT.sheet, lang, ...sheetTexts(inputs, lang)),
    entry(SOURCES.encoding, lang, encoding && (ENCODING_NAMES[encoding] ?? encoding)),
    entry(SOURCES.rows, lang, fill(INSPECT.rows[lang], counts(input))),
    entry(INSPECT.dates, lang, ...dates(input, facts, lang), input.coarse ? INSPECT.coarse[lang] : null),
    entry(INSPECT.mapped, lang, listed(Object.values(columns.mapped))),
    entry(INSPECT.ignored, lang, someOf(columns.ignored, lang)),
    entry(
      INSPECT.notes,
      lang,
      ...(inputs.length === 1 ? problems : merged(problems)).map((problem) => noteText(problem, lang)),
    ),
  ];
  return page(input.file, filled(entries), width);
}

/** The sheets as one: their rows added up, the earliest and the latest moment. */
function together(inputs: readonly Input[]): Input {
  const [first] = inputs;
  const sum = (count: (input: Input) => number): number => inputs.reduce((all, each) => all + count(each), 0);
  const moments = inputs.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to]));
  return {
    ...first!,
    rows: sum(({ rows }) => rows),
    kept: sum(({ kept }) => kept),
    overlapping: sum(({ overlapping }) => overlapping),
    outside: sum(({ outside }) => outside),
    refused: sum(({ refused }) => refused),
    from: moments.length === 0 ? null : moments.reduce((least, at) => Math.min(least, at)),
    to: moments.length === 0 ? null : moments.reduce((most, at) => Math.max(most, at)),
    coarse: inputs.some(({ coarse }) => coarse),
  };
}

/** The one sheet; of several how many there are, and those that were not read whole. */
function sheetTexts(inputs: readonly Input[], lang: Lang): (string | null)[] {
  if (inputs.length === 1) return [inputs[0]!.sheet];
  const refused = inputs.filter((input) => input.refused > 0);
  const names = refused.slice(0, NAMED).map(({ sheet }) => sheet);
  return [
    fill(INSPECT.sheets[lang], { count: showCount(inputs.length) }),
    refused.length === 0
      ? null
      : fill(INSPECT[refused.length > NAMED ? 'refusedSheetsMore' : 'refusedSheets'][lang], {
          count: showCount(refused.length),
          sheets: names.join(lang === 'zh' ? '、' : ', '),
        }),
  ];
}

const NAMED = 5;

/** Notes that say the same of several sheets are one: which rows they were is each sheet's own. */
function merged(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const { rows: _rows, ...problem } of problems) {
    const key = JSON.stringify([problem.code, problem.args]);
    const count = (found.get(key)?.count ?? 0) + problem.count;
    found.set(key, { ...problem, row: null, count });
  }
  return [...found.values()];
}

const counts = ({ rows, kept, overlapping, outside, refused }: Input) =>
  Object.fromEntries(
    Object.entries({ rows, kept, overlapping, outside, refused }).map(([name, count]) => [
      name,
      showCount(count),
    ]),
  );

/** The first columns that are not used, and how many there are: a person looks for one that is missed, not at all of them. */
function someOf(headers: readonly string[], lang: Lang): string {
  const different = [...new Set(headers)];
  if (different.length <= COLUMNS_SHOWN) return listed(different);
  const columns = listed(different.slice(0, COLUMNS_SHOWN));
  return fill(INSPECT.ignoredMore[lang], { columns, count: showCount(different.length) });
}

const COLUMNS_SHOWN = 8;

const listed = (headers: readonly string[]): string => [...new Set(headers)].join(' | ');

function dates({ from, to }: Input, { days, zone }: InputFacts, lang: Lang): (string | null)[] {
  const show = (moment: number): string => showMoment(isoInstant(instant(moment), zone));
  const span =
    from === null || to === null ? null : fill(INSPECT.dated[lang], { from: show(from), to: show(to) });
  if (days === null) return [span];
  const within = { from: formatDay(days.from), to: formatDay(days.to), count: showCount(days.days.length) };
  return [
    span,
    fill(INSPECT.days[lang], within),
    days.missing.length > 0 ? fill(INSPECT.missing[lang], { days: listedDays(days.missing) }) : null,
  ];
}

/** What was read and what was not, in a sentence. */
export function overviewText(inputs: readonly Input[], unread: number, lang: Lang): string {
  if (inputs.length === 0) return INSPECT.nothing[lang];
  const kinds = KINDS.map((kind) => ({ kind, count: inputs.filter((input) => input.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${KIND_NAMES[kind][lang]} ${count}`)
    .join(lang === 'zh' ? '、' : ', ');
  return fill(INSPECT[unread > 0 ? 'overviewUnread' : 'overview'][lang], { kinds, unread });
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

/** Texts that are possibly automatic replies, and the line for the contract. */
export function repeatedLines({ repeated }: Inspection, width: number, lang: Lang): string[] {
  const globs = repeated.map(({ text }) => JSON.stringify(text)).join(', ');
  const said = repeated.map(({ text, sessions, buyers, after }) =>
    fill(INSPECT.repeatedText[lang], {
      text,
      sessions: showCount(sessions),
      buyers: showCount(buyers),
      after,
    }),
  );
  return [
    ...[...said, INSPECT.repeatedLine[lang]].flatMap((text) => wrapToWidth(text, width)),
    '',
    // To be copied: never broken.
    `  replies: { auto: [${globs}] }`,
  ];
}

/** Which clauses can be measured; `titles` in their order. */
export function clausePage(
  { clauses, period }: Inspection,
  titles: readonly string[],
  hasContract: boolean,
  width: number,
  lang: Lang,
): string {
  const days = { from: formatDay(period!.from), to: formatDay(period!.to) };
  const title = INSPECT[hasContract ? 'clauses' : 'figures'][lang];
  const entries = clauses.map((clause, index) => {
    const name = titles[index]!;
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
