import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_SECTIONS, BOOK_WORDS, LIST_NAMES } from '../../text/contract-book.ts';
import type { Lang } from '../../units/text.ts';
import { isMap } from '../shape.ts';
import { asWritten, isScalar, leavesOf, recordsOf, take, valueAt, writePath } from './cells.ts';
import {
  AMENDED_CLAUSE,
  amendedPaths,
  contractPaths,
  isDefault,
  noteOf,
  settlementPaths,
  TIER_KINDS,
  TIER_NAMES,
  type TierKind,
  tiersAt,
  titleOf,
} from './keys.ts';
import {
  cellOf,
  choicesAt,
  columnOf,
  ownColumn,
  type PlannedRow,
  type PlannedSheet,
  type Planning,
  planRecords,
} from './plan-rows.ts';

type Values = Record<string, unknown>;

/**
 * The sheets that hold a contract's plain values, as its file has them. Every sheet takes what it has places for; what
 * is left at last stands on the sheet `more` by its path, so that nothing is dropped.
 */
export function planBook(values: Readonly<Values>, planning: Planning): PlannedSheet[] {
  const rest = asWritten(values) as Values;
  const settlement = isMap(rest.settlement) ? rest.settlement : {};
  const clauses = recordsOf(rest.clauses);
  const fees = recordsOf(settlement.base);
  const tiers = planTiers(clauses, settlement, fees, planning);
  if (clauses.length > 0) delete rest.clauses;
  if (fees.length > 0) take(rest, ['settlement', 'base']);
  if (isMap(rest.settlement) && Object.keys(rest.settlement).length === 0) delete rest.settlement;
  const amendments = planAmendments(rest, planning);
  const shops = recordsOf(rest.shops);
  if (shops.length > 0) delete rest.shops;
  const hours = planHours(rest, planning);
  const agents = planAgents(rest, planning);
  const clauseSheet = table('clauses', clauses, ['clauses'], planning);
  const settled = planKeys('settlement', settlementPaths(), rest, planning);
  const contract = planKeys('contract', contractPaths(), rest, planning);
  const more = planMore(rest, planning);
  return [
    contract,
    hours,
    agents,
    clauseSheet,
    tiers,
    table('fees', fees, ['settlement', 'base'], planning),
    settled,
    amendments,
    ...(shops.length > 0 ? [table('shops', shops, ['shops'], planning)] : []),
    ...(more.rows.length > 0 ? [more] : []),
  ];
}

function table(
  id: 'clauses' | 'fees' | 'shops',
  records: readonly Values[],
  list: Path,
  planning: Planning,
): PlannedSheet {
  const { paths, columns, rows } = planRecords(records, list, planning);
  const isFolded = (index: number): boolean =>
    id === 'clauses' && !OFTEN.has(writePath(paths[index]!)) && rows.every((cells) => cells[index] === '');
  const remark = (index: number): string => planning.remarks[writePath([...list, index])] ?? '';
  return {
    id,
    columns: [
      ...columns.map((column, index) => ({ ...column, folded: isFolded(index) })),
      ownColumn('remark', planning.lang),
    ],
    rows: rows.map((cells, index) => ({ cells: [...cells, remark(index)] })),
  };
}

/** What nearly every contract says of a clause: the columns of these are never folded away. */
const OFTEN: ReadonlySet<string> = new Set([
  ...['id', 'metric', 'with', 'max', 'min', 'weight', 'severity', 'bonus.add'],
  ...['penalty.deduct', 'penalty.per', 'penalty.per-case', 'penalty.cap'],
]);

/** A sheet with a row for each key, filled in or not. Takes the values of these out of the contract. */
function planKeys(
  id: 'contract' | 'settlement',
  paths: readonly (readonly string[])[],
  rest: Values,
  planning: Planning,
): PlannedSheet {
  const { lang, remarks } = planning;
  const rows: PlannedRow[] = [];
  let section: string | null = null;
  for (const path of id === 'contract' ? inSections(paths) : paths) {
    const here = id === 'contract' ? BOOK_SECTIONS[sectionOf(path)][lang] : null;
    if (here !== section && here !== null) rows.push({ cells: [here], heading: true });
    section = here;
    const value = take(rest, path);
    const text = value === undefined || isDefault(path, value) ? '' : cellOf(value, path, planning);
    const cells = [titleOf([], path, lang), text, noteOf(path, lang), remarks[writePath(path)] ?? ''];
    rows.push({ cells, choices: choicesAt(path, lang) });
  }
  return { id, columns: keyColumns(lang), rows };
}

const keyColumns = (lang: Planning['lang']) => [
  ownColumn('key', lang),
  ownColumn('value', lang),
  ownColumn('tells', lang, [], false),
  ownColumn('remark', lang),
];

type Section = keyof typeof BOOK_SECTIONS;

/** The sections of the sheet of the contract, and the keys of the top in each; all others stand in the last. */
const SECTIONS: Readonly<Record<Section, readonly string[]>> = {
  parties: ['kefu-sla', 'contract', 'owner', 'vendor', 'platform', 'term', 'lang', 'timezone', 'day-starts'],
  talks: ['agents', 'anchor', 'clock', 'transfer', 'sessions', 'replies'],
  sales: ['attribution'],
  further: [],
};

const sectionOf = ([first]: readonly string[]): Section =>
  (Object.keys(SECTIONS) as Section[]).find((section) => SECTIONS[section].includes(first!)) ?? 'further';

/** Keys in the order of their sections; those of the last as they are. */
const inSections = (paths: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const placed = Object.values(SECTIONS).flat();
  const known = placed.flatMap((key) => paths.filter(([first]) => first === key));
  return [...known, ...paths.filter((path) => !known.includes(path))];
};

/** The sheet of what is left of a contract, by its path. */
function planMore(rest: Values, planning: Planning): PlannedSheet {
  const leaves = Object.keys(rest).length > 0 ? leavesOf(rest) : [];
  return {
    id: 'more',
    columns: keyColumns(planning.lang),
    rows: leaves
      .filter(({ path, value }) => !isDefault(path, value))
      .map(({ path, value }) => ({ cells: [writePath(path), cellOf(value, path, planning), '', ''] })),
  };
}

/** The sheet of hours: those of weekdays above the dated exceptions. Takes them out of the contract. */
function planHours(rest: Values, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const calendar = recordsOf(rest.calendar);
  const { paths, columns, rows } = planRecords(calendar, ['calendar'], planning);
  if (calendar.length > 0) delete rest.calendar;
  const place = paths.findIndex((path) => writePath(path) === 'hours');
  const week = weekOf(rest.hours, lang);
  if (week.length > 0) delete rest.hours;
  return {
    id: 'hours',
    columns: [ownColumn('weekday', lang, [], false), ...columns, ownColumn('remark', lang)],
    rows: [
      ...week.map(([days, intervals]) => {
        const text = cellOf(intervals, ['calendar', 0, 'hours'], planning);
        return { cells: [days, ...columns.map((_, index) => (index === place ? text : '')), ''] };
      }),
      ...rows.map((cells) => ({ cells: ['', ...cells, ''] })),
    ],
  };
}

/** Weekdays and their hours; of a list, every day. */
function weekOf(hours: unknown, lang: Planning['lang']): [string, unknown][] {
  const isDay = (value: unknown): boolean => Array.isArray(value) && value.every(isScalar);
  if (isDay(hours)) return [[BOOK_WORDS.daily[lang], hours]];
  const daily = Object.values(BOOK_WORDS.daily);
  if (!isMap(hours) || Object.keys(hours).some((key) => key.trim() === '' || daily.includes(key))) return [];
  return Object.values(hours).every(isDay) ? Object.entries(hours) : [];
}

const LISTS = ['vendor', 'owner', 'others', 'bots'] as const;

/** The sheet of agents: a row for each account of a list, and of a role. Takes them out of the contract. */
function planAgents(rest: Values, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const agents = isMap(rest.agents) ? rest.agents : {};
  const entries: [string, Values][] = [];
  for (const list of LISTS) {
    const accounts = agents[list];
    if (!Array.isArray(accounts) || accounts.length === 0) continue;
    const records = accounts.map((each) => (isMap(each) ? { ...each } : { account: each }));
    // A map of nothing but an account would come back as the account alone.
    if (!accounts.every((each) => !isMap(each) || Object.keys(each).length > 1)) continue;
    entries.push(...records.map((record): [string, Values] => [LIST_NAMES[list][lang], record]));
    take(rest, ['agents', list]);
  }
  for (const [role, accounts] of Object.entries(isMap(agents.roles) ? agents.roles : {})) {
    if (!Array.isArray(accounts) || accounts.length === 0) continue;
    entries.push(...accounts.map((account): [string, Values] => [LIST_NAMES.role[lang], { account, role }]));
    take(rest, ['agents', 'roles', role]);
  }
  const records = entries.map(([, record]) => record);
  const { columns, rows } = planRecords(records, ['agents', 'vendor'], planning);
  const sides = Object.values(LIST_NAMES).map((name) => name[lang]);
  return {
    id: 'agents',
    columns: [ownColumn('list', lang, sides), ...columns, ownColumn('remark', lang)],
    rows: rows.map((cells, index) => ({ cells: [entries[index]![0], ...cells, ''] })),
  };
}

/** The sheet of tiers; takes them out of the clauses and the settlement they stand in. */
function planTiers(
  clauses: readonly Values[],
  settlement: Values,
  fees: readonly Values[],
  planning: Planning,
): PlannedSheet {
  const { lang } = planning;
  const names = Object.values(TIER_NAMES).map((name) => name[lang]);
  const rowsOf = (holder: Values, index: number, of: TierKind['of'], called: string): PlannedRow[] =>
    Object.entries<TierKind>(TIER_KINDS)
      .filter(([, kind]) => kind.of === of)
      .flatMap(([name, kind]) =>
        takeTiers(holder, kind).map((tier, place) => {
          const cell = (key: string): string =>
            tier[key] === undefined ? '' : cellOf(tier[key], [...tiersAt(kind, index), place, key], planning);
          return { cells: [called, TIER_NAMES[name]![lang], cell(kind.threshold), cell(kind.result), ''] };
        }),
      );
  return {
    id: 'tiers',
    columns: [
      ownColumn('clause', lang, 'clauses', false),
      ownColumn('what', lang, names),
      ownColumn('threshold', lang, [], false),
      ownColumn('result', lang),
      ownColumn('remark', lang),
    ],
    rows: [
      ...clauses.flatMap((clause, index) =>
        typeof clause.id === 'string' ? rowsOf(clause, index, 'clause', clause.id) : [],
      ),
      ...fees.flatMap((fee, index) => rowsOf(fee, index, 'fee', String(index + 1))),
      ...rowsOf(settlement, 0, 'settlement', ''),
    ],
  };
}

/** The tiers of a kind, where a row can hold each of them. */
function takeTiers(holder: Values, { path, threshold, result }: TierKind): Values[] {
  const tiers = valueAt(holder, path);
  const fits = (tier: unknown): boolean =>
    isMap(tier) &&
    tier[result] !== undefined &&
    Object.entries(tier).every(([key, value]) => [threshold, result].includes(key) && isScalar(value));
  if (!Array.isArray(tiers) || tiers.length === 0 || !tiers.every(fits)) return [];
  take(holder, path);
  return tiers as Values[];
}

/** The sheet of amendments: a row for each value that changes. Takes those that rows can hold. */
function planAmendments(rest: Record<string, unknown>, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const all = rest.amendments;
  const fit = Array.isArray(all) && all.length > 0 && all.every(isAmendment) && areApart(all) ? all : [];
  if (fit.length > 0) delete rest.amendments;
  const around = ['amendments', 0];
  return {
    id: 'amendments',
    columns: [
      columnOf(around, ['from'], lang),
      columnOf(around, ['note'], lang),
      ownColumn('clause', lang, 'clauses', false),
      ownColumn('key', lang, [], false),
      ownColumn('new-value', lang, [], false),
      ownColumn('remark', lang),
    ],
    rows: fit.flatMap((amendment, index) => rowsOf(amendment, index, planning)),
  };
}

type Amendment = Record<string, unknown> & { from: string; clauses?: Record<string, unknown>[] };

const isAmendment = (value: unknown): value is Amendment =>
  isMap(value) &&
  typeof value.from === 'string' &&
  (value.note === undefined || isScalar(value.note)) &&
  (value.clauses === undefined ||
    (Array.isArray(value.clauses) && value.clauses.length > 0 && areClauses(value.clauses)));

/** Rows tell clauses and amendments apart by id and day. */
const areApart = (all: readonly Amendment[]): boolean => isUnique(all.map(({ from }) => from));

const areClauses = (clauses: readonly unknown[]): boolean =>
  clauses.every((clause) => isMap(clause) && typeof clause.id === 'string') &&
  isUnique(clauses.map((clause) => (clause as { id: string }).id));

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

function rowsOf(
  { from, note, clauses = [], ...top }: Amendment,
  index: number,
  planning: Planning,
): PlannedRow[] {
  const at: Path = ['amendments', index];
  const day = cellOf(from, [...at, 'from'], planning);
  const name = note === undefined ? '' : cellOf(note, [...at, 'note'], planning);
  const row = (...change: [clause: string, key: string, value: string]): PlannedRow => ({
    cells: [day, name, ...change, ''],
  });
  const changes = (record: Record<string, unknown>, around: Path, clause: string): PlannedRow[] => {
    if (Object.keys(record).length === 0) return clause === '' ? [] : [row(clause, '', '')];
    return leavesOf(record).map(({ path, value }) => {
      const title = amendedTitle(path, clause !== '', planning.lang);
      return row(clause, title, cellOf(value, [...around, ...path], planning));
    });
  };
  const rows = [
    ...changes(top, at, ''),
    ...clauses.flatMap(({ id, ...clause }, place) => changes(clause, [...at, 'clauses', place], String(id))),
  ];
  return rows.length > 0 ? rows : [row('', '', '')];
}

/** What a key that an amendment changes is called: as on the sheet of clauses, or those of the contract; else by its path. */
function amendedTitle(path: Path, ofClause: boolean, lang: Lang): string {
  const around: Path = ofClause ? AMENDED_CLAUSE : [];
  const titled = amendedPaths(ofClause).some((known) => writePath(known) === writePath(path));
  return titled ? titleOf(around, path, lang) : writePath(path);
}
