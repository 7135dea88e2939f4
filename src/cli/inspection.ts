import type { AccountUse } from '../inspect/accounts.ts';
import type { ClauseData, Inspection } from '../inspect/inspection.ts';
import { type Input, KINDS } from '../records/input.ts';
import { lackTexts } from '../text/gaps.ts';
import { INSPECT, SIDE_NAMES, WRITER_NAMES } from '../text/inspect.ts';
import { KIND_NAMES } from '../text/labels.ts';
import { reasonText } from '../text/reasons.ts';
import { showCount, showPeriod } from '../text/show.ts';
import { wrapToWidth } from '../text/width.ts';
import { fill, type Lang } from '../units/text.ts';
import { formatDay } from '../units/time.ts';
import { page } from './page.ts';

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
