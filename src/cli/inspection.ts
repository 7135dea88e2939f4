import { type Input, KINDS } from '../records/input.ts';
import { INSPECT, SIDE_NAMES, WRITER_NAMES } from '../text/inspect.ts';
import { ENCODING_NAMES, KIND_NAMES } from '../text/labels.ts';
import { showCount, showMoment } from '../text/show.ts';
import { SOURCES } from '../text/sources.ts';
import { fill, type Lang } from '../text/text.ts';
import { isoInstant } from '../units/iso.ts';
import { instant, type Zone } from '../units/time.ts';
import type { AccountUse } from './accounts.ts';
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

/** What one input is, as a page. */
export function inputPage(input: Input, zone: Zone, width: number, lang: Lang): string {
  const { rows, kept, overlapping, outside, refused } = input;
  const counts = Object.fromEntries(
    Object.entries({ rows, kept, overlapping, outside, refused }).map(([name, count]) => [
      name,
      showCount(count),
    ]),
  );
  const { mapped, ignored } = input.columns;
  const entry = (label: string, ...texts: (string | null)[]): Entry => ({
    label,
    texts: texts.filter((text): text is string => text !== null && text !== ''),
  });
  const entries = [
    entry(SOURCES.kind[lang], KIND_NAMES[input.kind][lang]),
    entry(SOURCES.format[lang], input.format),
    entry(INSPECT.member[lang], input.member),
    entry(INSPECT.sheet[lang], input.sheet),
    entry(SOURCES.encoding[lang], input.encoding && (ENCODING_NAMES[input.encoding] ?? input.encoding)),
    entry(SOURCES.rows[lang], fill(INSPECT.rows[lang], counts)),
    entry(INSPECT.dates[lang], dates(input, zone, lang), input.coarse ? INSPECT.coarse[lang] : null),
    entry(INSPECT.mapped[lang], columns(Object.values(mapped))),
    entry(INSPECT.ignored[lang], columns(ignored)),
  ];
  return page(
    input.file,
    entries.filter(({ texts }) => texts.length > 0),
    width,
  );
}

const columns = (headers: readonly string[]): string => [...new Set(headers)].join(' | ');

function dates({ from, to }: Input, zone: Zone, lang: Lang): string | null {
  if (from === null || to === null) return null;
  const show = (moment: number): string => showMoment(isoInstant(instant(moment), zone));
  return fill(INSPECT.dated[lang], { from: show(from), to: show(to) });
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
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const messageCounts = (messages: AccountUse['messages'], lang: Lang): string =>
  Object.entries(messages)
    .map(([name, count]) => `${WRITER_NAMES[name]![lang]} ${showCount(count)}`)
    .join(lang === 'zh' ? '，' : ', ');
