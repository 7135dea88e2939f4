import type { Format } from '../formats/format.ts';
import { listedDays } from '../gaps/provisional.ts';
import type { AccountUse } from '../inspect/accounts.ts';
import {
  type ClauseData,
  type FileDays,
  type Inspection,
  joinDays,
  sameSheets,
} from '../inspect/inspection.ts';
import { type ProposedTables, sameProposals } from '../inspect/same-proposals.ts';
import { metricEntries } from '../judge/rows.ts';
import type { Records } from '../reading/gather.ts';
import { SILENT_FORMS, type SilentForm } from '../records/chat-line.ts';
import { type Input, KINDS, type Problem } from '../records/input.ts';
import type { ScreenColumn } from '../reports/terminal/clause-table.ts';
import { clauseTitle } from '../text/clause.ts';
import { lackTexts } from '../text/gaps.ts';
import { INSPECT, noteText, PROPOSAL, SIDE_NAMES, WRITER_NAMES } from '../text/inspect.ts';
import { ENCODING_NAMES, KIND_NAMES, silentText } from '../text/labels.ts';
import { leftOutText, reasonText } from '../text/reasons.ts';
import { problemText } from '../text/say.ts';
import { showCount, showMoment, showPeriod, wrapToWidth } from '../text/show.ts';
import { SOURCES } from '../text/workbook.ts';
import { isoInstant } from '../units/stamp.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { formatDay, instant, type Zone } from '../units/time.ts';
import { type Entry, handbookPage, plainTable } from './catalogue.ts';
import type { Context } from './command.ts';

/** What was found in the files, as pages. */
export async function inspectionPages(
  records: Records,
  inspection: Inspection,
  hasContract: boolean,
  { world, lang }: Context,
): Promise<string> {
  const { contract, inputs, problems } = records;
  const { accounts, repeated, clauses, days } = inspection;
  const width = world.out.columns;
  const formats = new Map((await shelf()).map(({ id, title }) => [id, title]));
  const unread = problems.filter(({ unreadable }) => unreadable);
  const overview = [
    overviewText(inputs, unread.length, lang),
    leftOutText(problems, inputs, hasContract, lang) ?? [],
  ]
    .flat()
    .flatMap((text) => wrapToWidth(text, width))
    .join('\n');
  const pages = sameSheets(inputs).map((group) => {
    const first = inputs[group[0]!]!;
    const facts = {
      title: formats.get(first.format) ?? null,
      shop: shopName(records, first.shop),
      days: joinDays(
        group.map((index) => days[index]!),
        first.kind,
      ),
      problems: problems.filter(({ input }) => input !== null && group.includes(input)),
      zone: contract.terms.zone,
    };
    const sheets = group.map((index) => inputs[index]!);
    return inputPage(sheets, facts, width, lang);
  });
  const blocks = [`${overview}\n`, ...pages];
  const section = (title: string, lines: readonly string[]): void =>
    void blocks.push(`${wrapToWidth(title, width).join('\n')}\n\n${lines.join('\n')}\n`);
  if (accounts.length > 0)
    blocks.push(
      `${INSPECT.accounts[lang]}\n\n${await plainTable(accountColumns(lang), accounts, width, lang)}`,
    );
  if (repeated.length > 0) section(INSPECT.repeated[lang], repeatedLines(inspection, width, lang));
  if (clauses.length > 0) {
    const card = { metrics: metricEntries(contract) };
    const titles = contract.clauses.map(({ metric, options, only }) =>
      clauseTitle(card, { metric: metric.id, options, only }, lang),
    );
    blocks.push(clausePage(inspection, titles, hasContract, width, lang));
  }
  if (hasContract && clauses.length > 0) section(INSPECT.gaps[lang], gapLines(inspection, width, lang));
  const others = problems.filter(({ input, unreadable }) => input === null && !unreadable);
  for (const [heading, some] of [
    [INSPECT.unread, unread.filter(({ input }) => input === null)],
    [INSPECT.problems, others],
  ] as const)
    if (some.length > 0)
      section(
        heading[lang],
        some.flatMap((problem) => wrapToWidth(`- ${problemText(problem, inputs, lang)}`, width)),
      );
  for (const [index, alike] of sameProposals(records.proposals).entries())
    blocks.push(await proposalBlock(alike, lang, index + 1));
  return blocks.join('\n');
}

const shelf = async (): Promise<readonly Format[]> => Object.values(await import('../formats/index.ts'));

/** Null where the contract has one shop only; '' of a file that is no shop's. */
const shopName = ({ contract: { terms } }: Records, shop: number): string | null =>
  terms.shops[0]!.name === '' ? null : (terms.shops[shop]?.name ?? '');

/** What was read and what was not, in a sentence. */
function overviewText(inputs: readonly Input[], unread: number, lang: Lang): string {
  if (inputs.length === 0) return INSPECT.nothing[lang];
  const kinds = KINDS.flatMap((kind) => {
    const count = inputs.filter((input) => input.kind === kind).length;
    return count > 0 ? [`${KIND_NAMES[kind][lang]} ${count}`] : [];
  });
  return fill(INSPECT[unread > 0 ? 'overviewUnread' : 'overview'][lang], {
    kinds: listOf(kinds, lang),
    unread,
  });
}

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

/** What one input is, as a page; or several sheets of one file that are alike, together. */
function inputPage(inputs: readonly Input[], facts: InputFacts, width: number, lang: Lang): string {
  const input = asOne(inputs);
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
    entry(SOURCES.silent, lang, input.silent ? silentText(input.silent, lang) : null),
    entry(INSPECT.dates, lang, ...dates(input, facts, lang), input.coarse ? INSPECT.coarse[lang] : null),
    entry(INSPECT.mapped, lang, listed(Object.values(columns.mapped))),
    entry(INSPECT.ignored, lang, someOf(columns.ignored, lang)),
    entry(
      INSPECT.notes,
      lang,
      ...(inputs.length === 1 ? problems : merged(problems)).map((problem) => noteText(problem, lang)),
    ),
  ];
  return handbookPage(input.file, filled(entries), width);
}

const entry = (label: Text, lang: Lang, ...texts: (string | null | undefined)[]): Entry => ({
  label: label[lang],
  texts: texts.filter((text): text is string => text != null && text !== ''),
});

const filled = (entries: readonly Entry[]): Entry[] => entries.filter(({ texts }) => texts.length > 0);

/** The sheets as one: their rows added up, the earliest and the latest moment. */
function asOne(inputs: readonly Input[]): Input {
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
    ...silentOf(inputs),
    from: moments.length === 0 ? null : moments.reduce((least, at) => Math.min(least, at)),
    to: moments.length === 0 ? null : moments.reduce((most, at) => Math.max(most, at)),
    coarse: inputs.some(({ coarse }) => coarse),
  };
}

function silentOf(inputs: readonly Input[]): Pick<Input, 'silent'> {
  const given = inputs.flatMap(({ silent }) => (silent ? [silent] : []));
  if (given.length === 0) return {};
  const sum = (form: SilentForm): number => given.reduce((all, each) => all + (each[form] ?? 0), 0);
  return { silent: Object.fromEntries(SILENT_FORMS.map((form) => [form, sum(form)])) };
}

const NAMED = 5;

/** The one sheet; of several how many there are, and those that were not read whole. */
function sheetTexts(inputs: readonly Input[], lang: Lang): (string | null)[] {
  if (inputs.length === 1) return [inputs[0]!.sheet];
  const refused = inputs.filter((input) => input.refused > 0);
  const names = refused.slice(0, NAMED).map(({ sheet }) => sheet ?? '');
  return [
    fill(INSPECT.sheets[lang], { count: showCount(inputs.length) }),
    refused.length === 0
      ? null
      : fill(INSPECT[refused.length > NAMED ? 'refusedSheetsMore' : 'refusedSheets'][lang], {
          count: showCount(refused.length),
          sheets: listOf(names, lang),
        }),
  ];
}

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

const COLUMNS_SHOWN = 8;

/** The first columns that are not used, and how many there are: a person looks for one that is missed, not at all of them. */
function someOf(headers: readonly string[], lang: Lang): string {
  const different = [...new Set(headers)];
  if (different.length <= COLUMNS_SHOWN) return listed(different);
  const columns = listed(different.slice(0, COLUMNS_SHOWN));
  return fill(INSPECT.ignoredMore[lang], { columns, count: showCount(different.length) });
}

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

/** The accounts as columns of a table. */
const accountColumns = (lang: Lang): readonly ScreenColumn<AccountUse>[] => [
  { head: INSPECT.account, flexible: true, cell: ({ account }) => account },
  { head: INSPECT.side, cell: ({ side }) => SIDE_NAMES[side ?? 'unlisted'][lang] },
  { head: INSPECT.name, spare: 3, cell: ({ name }) => name ?? '' },
  { head: INSPECT.roles, spare: 2, cell: ({ roles }) => roles.join(', ') },
  { head: INSPECT.messages, spare: 1, cell: ({ messages }) => messageCounts(messages, lang) },
  { head: INSPECT.present, spare: 4, cell: ({ days }) => showCount(days) },
];

const messageCounts = (messages: AccountUse['messages'], lang: Lang): string =>
  Object.entries(messages)
    .map(([name, count]) => `${WRITER_NAMES[name]![lang]} ${showCount(count)}`)
    .join(lang === 'zh' ? '，' : ', ');

/** Texts that are possibly automatic replies, and the line for the contract. */
function repeatedLines({ repeated }: Inspection, width: number, lang: Lang): string[] {
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
function clausePage(
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
  return handbookPage(fill(title, { period: showPeriod(days, lang) }), entries, width);
}

function standing({ sample, reason, needs, gaps }: ClauseData, lang: Lang): string {
  const kinds = listOf(
    needs.map((kind) => KIND_NAMES[kind][lang]),
    lang,
  );
  if (reason !== null)
    return fill(INSPECT.unmeasurable[lang], { reason: reasonText(reason, lang), needs: kinds });
  return (
    fill(INSPECT.measurable[lang], { sample: showCount(sample) }) +
    (gaps.length > 0 ? INSPECT.weakened[lang] : '')
  );
}

/** What the data lacks for the contract. */
function gapLines(inspection: Inspection, width: number, lang: Lang): string[] {
  const lacks = lackTexts(inspection, lang).map(({ text }) => text);
  return (lacks.length > 0 ? lacks : [INSPECT.complete[lang]]).flatMap((text) => wrapToWidth(text, width));
}

/** A proposed description of tables that are alike as a block for the contract, every guess marked as one; `number`: which it is on the page. */
export async function proposalBlock(
  { tables, proposal }: ProposedTables,
  lang: Lang,
  number = 1,
): Promise<string> {
  const { stringify } = await import('yaml');
  const flow = (value: unknown): string =>
    stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
  const { kind, header, fields, missing } = proposal;
  const places = tables
    .slice(0, NAMED)
    .map(({ file, sheet }) => (sheet === null ? file : fill(PROPOSAL.sheet[lang], { file, sheet })));
  const named = { places: listOf(places, lang), count: showCount(tables.length) };
  const place = tables.length > NAMED ? fill(PROPOSAL.placesMore[lang], named) : named.places;
  const lines = [
    'formats:',
    `  - id: my-${kind}${number === 1 ? '' : `-${number}`}${remark(PROPOSAL.id[lang])}`,
    `    kind: ${kind}${remark(fill(PROPOSAL.kind[lang], { kind: KIND_NAMES[kind][lang] }))}`,
    `    header: ${flow(header)}${remark(PROPOSAL.header[lang])}`,
    '    fields:',
    ...fields.map(({ field, column, by, first, others, format, values }) => {
      const known = { column, ...(values && { values }), ...(format !== null && { format }) };
      const written = flow(Object.keys(known).length === 1 ? column : known);
      const rests = PROPOSAL[values ? 'values' : by][lang];
      const shown = first === null ? '' : fill(PROPOSAL.first[lang], { first });
      const columns = others.map((each) =>
        each.first === null
          ? each.column
          : fill(PROPOSAL.other[lang], { column: each.column, first: each.first }),
      );
      const also = others.length === 0 ? '' : fill(PROPOSAL.others[lang], { columns: listOf(columns, lang) });
      const who =
        field === 'sender' && !fields.some((each) => each.field === 'class') ? PROPOSAL.who[lang] : '';
      return `      ${field}: ${written}${remark(rests + shown + also + who)}`;
    }),
    ...missing.map((field) => `      # ${fill(PROPOSAL.missing[lang], { field })}`),
  ];
  return `${fill(PROPOSAL.title[lang], { place })}\n\n${lines.join('\n')}\n`;
}

const remark = (words: string): string => `   # ${words}`;

/** The same as JSON, instants in ISO 8601, days as `2026-10-01..2026-10-03`. */
export function inspectionJson(
  records: Records,
  { period, days, accounts, ...inspection }: Inspection,
): string {
  const { contract, inputs, problems } = records;
  const moment = (at: number | null): string | null =>
    at === null ? null : isoInstant(instant(at), contract.terms.zone);
  const written = {
    period: period && { from: formatDay(period.from), to: formatDay(period.to) },
    inputs: inputs.map((input, index) => {
      const found = days[index];
      return {
        ...input,
        shop: shopName(records, input.shop) || null,
        from: moment(input.from),
        to: moment(input.to),
        days: found && {
          from: formatDay(found.from),
          to: formatDay(found.to),
          count: found.days.length,
          missing: listedDays(found.missing),
        },
      };
    }),
    accounts: accounts.map((use) => ({ ...use, from: formatDay(use.from), to: formatDay(use.to) })),
    ...inspection,
    problems,
    proposals: records.proposals,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
