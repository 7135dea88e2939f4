import { writeContractBook } from '../contract/book/write-book.ts';
import { readSource } from '../contract/source.ts';
import type { TemplateClause } from '../contract/templates/template.ts';
import type { Metric } from '../metrics/base/metric.ts';
import { buyerClosing } from '../phrases/index.ts';
import { PLATFORM_NAMES } from '../text/catalogue.ts';
import { DRAFT } from '../text/init.ts';
import { fill, listOf } from '../units/text.ts';
import { day, formatDay, parseDay } from '../units/time.ts';
import type { ClauseState, Draft } from './draft.ts';

/** The contract file: YAML with comments in the reader's language. `states`: by clause id; every clause is in force where it has none. */
export function writeDraft(draft: Draft, states: ReadonlyMap<string, ClauseState>): string {
  const say = sayIn(draft);
  return [
    `# ${say('head', { title: draft.template.title[draft.lang] })}`,
    `# ${say('head-check')}`,
    'kefu-sla: 1',
    `contract: ${quote(draft.contract)} # ${say('contract')}`,
    `owner: ${quote(draft.owner)} # ${say('owner')}`,
    `vendor: ${quote(draft.vendor)} # ${say('vendor')}`,
    ...platformLines(draft),
    `# term: ${termFrom(draft.month)} # ${say('term')}`,
    `lang: ${draft.lang}`,
    '',
    hoursLine(draft),
    ...agentLines(draft),
    ...replyLines(draft),
    ...(NO_NICKS.includes(draft.platform)
      ? [`attribution: { min-joined: 40% } # ${say('no-orders-nick')}`]
      : []),
    '',
    'clauses:',
    ...draft.template.clauses.flatMap((clause) => clauseLines(clause, states.get(clause.id), draft)),
    '',
    ...settlementLines(draft),
    '',
  ].join('\n');
}

type Say = (key: keyof typeof DRAFT, args?: Readonly<Record<string, string>>) => string;

const sayIn =
  ({ lang }: Draft): Say =>
  (key, args = {}) =>
    fill(DRAFT[key][lang], args);

// Their order sheets have no nicks.
const NO_NICKS: readonly string[] = ['pdd', 'douyin'];

/** A YAML text in double quotes. */
const quote = (text: string): string => JSON.stringify(text);

const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;

function platformLines({ platform, shops, lang }: Draft): string[] {
  if (shops.length < 2) return [`platform: ${platform}`];
  return [
    'shops:',
    ...shops.map(
      (shop) =>
        `  - { name: ${quote(PLATFORM_NAMES[shop.platform]![lang])}, platform: ${shop.platform}, files: ${list(shop.files)} }`,
    ),
  ];
}

/** A year from the first of the month. */
function termFrom(month: string): string {
  const next = parseDay(`${Number(month.slice(0, 4)) + 1}${month.slice(4)}-01`)!;
  return `{ from: ${month}-01, to: ${formatDay(day(next - 1))} }`;
}

function hoursLine(draft: Draft): string {
  const say = sayIn(draft);
  const { hours, answering, month, lang } = draft;
  const seen = answering === null ? [] : [say('answering', { month, hours: answering })];
  if (hours === null) return `# hours: ["09:00-23:00"] # ${say('hours-by-shop')}`;
  return `hours: [${quote(hours)}] # ${[say('hours'), ...seen].join(lang === 'zh' ? '；' : '; ')}`;
}

function agentLines(draft: Draft): string[] {
  const say = sayIn(draft);
  const { agents, roster, roles } = draft;
  const named = Object.entries(roles).map(([role, glob]) => `${role}: [${quote(glob)}]`);
  const line = (key: string, globs: readonly string[], remark: string): string[] =>
    globs.length === 0 ? [] : [`  ${key}: ${list(globs)} # ${remark}`];
  return [
    'agents:',
    ...(roster === null ? [] : [`  roster: ${quote(roster)} # ${say('roster')}`]),
    ...(agents === null && roster === null
      ? [
          `  # ${say('no-agents')}`,
          `  # vendor: ${list([say('vendor-example')])} # ${say('vendor-list')}`,
          `  # owner: ${list([say('owner-example')])} # ${say('owner-list')}`,
        ]
      : []),
    ...line('vendor', roster === null ? (agents?.vendor ?? []) : [], say('vendor-list')),
    ...line('owner', agents?.owner ?? [], say('owner-list')),
    ...line('bots', agents?.bots ?? [], say('bot-list')),
    `  unassigned: vendor # ${say('unassigned')}`,
    ...(named.length === 0 ? [] : [`  roles: { ${named.join(', ')} } # ${say('roles')}`]),
  ];
}

function replyLines(draft: Draft): string[] {
  const say = sayIn(draft);
  return [
    'replies:',
    `  closers: drop # ${say('closers')}`,
    ...buyerClosing.entries.map(({ id, hits }) => `  #   ${id}: ${listOf(hits, draft.lang)}`),
    ...(draft.auto.length === 0
      ? []
      : [`  auto: # ${say('auto')}`, ...draft.auto.map((text) => `    - ${quote(text)}`)]),
  ];
}

const UNKNOWN: ClauseState = { active: true, fed: true, measured: null, lacks: null };

function clauseLines(
  { id, says, penalty, role, why }: TemplateClause,
  state: ClauseState | undefined,
  draft: Draft,
): string[] {
  const say = sayIn(draft);
  const { lang, roles, fee } = draft;
  const { active, measured, lacks } = state ?? UNKNOWN;
  const keys = [
    `id: ${quote(id)}`,
    says,
    ...(role !== undefined && roles[role] !== undefined ? [`only: { role: ${role} }`] : []),
    ...(penalty !== undefined && fee !== null ? [`penalty: { ${penalty} }`] : []),
  ];
  return [
    `  # ${why[lang]}`,
    ...(measured === null ? [] : [`  # ${say('measured', { month: draft.month, value: measured })}`]),
    ...(lacks === null ? [] : [`  # ${say('lacks', { reason: lacks })}`]),
    ...(penalty !== undefined && fee === null ? [`  # ${say('penalty', { penalty })}`] : []),
    ...(active ? [] : [`  # ${say('inactive')}`]),
    `  ${active ? '' : '# '}- { ${keys.join(', ')} }`,
  ];
}

function settlementLines(draft: Draft): string[] {
  const say = sayIn(draft);
  const { fee } = draft;
  const lines = [
    'settlement:',
    `  base: [ { type: fixed, amount: ${fee === null ? '30000' : quote(fee)} } ] # ${say('fee')}`,
    `  penalty-cap: 20% # ${say('penalty-cap')}`,
    `  tax: { rate: 6%, included: true } # ${say('tax')}`,
  ];
  return fee === null ? [`# ${say('fee-none')}`, ...lines.map((line) => `# ${line}`)] : lines;
}

/** The same contract as a workbook, XLSX bytes: the clauses in force, the sources of their figures and what they come to beside them. */
export function draftBook(
  draft: Draft,
  states: ReadonlyMap<string, ClauseState>,
  metrics: readonly Metric[],
): Promise<Uint8Array> {
  const { lang, month, template } = draft;
  const values = readSource(writeDraft(draft, states), '').value as Readonly<Record<string, unknown>>;
  const active = template.clauses.filter(({ id }) => states.get(id)?.active ?? true);
  const remarks = Object.fromEntries(
    active.map(({ id, why }, index) => {
      const value = states.get(id)?.measured;
      const measured = value ? [fill(DRAFT.measured[lang], { month, value })] : [];
      return [`clauses[${index}]`, [why[lang], ...measured].join(lang === 'zh' ? '。' : '. ')];
    }),
  );
  return writeContractBook(values, { lang, metrics, remarks });
}
