import type { Path } from '../../terms/keys/shapes.ts';
import { BOOK_SECTIONS } from '../../text/contract-book.ts';
import { noteOf, titleOf } from './keys.ts';
import { isMap, leavesOf, take } from './leaves.ts';
import { writePath } from './path-text.ts';
import { cellOf, choicesAt, ownColumn } from './plan-records.ts';
import type { PlannedRow, PlannedSheet, Planning } from './planned.ts';

type Values = Record<string, unknown>;

/** A sheet with a row for each key, filled in or not. Takes the values of these out of the contract. */
export function planKeys(
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
    const around = path.slice(0, -1).reduce<unknown>((at, step) => (isMap(at) ? at[step] : null), rest);
    const value = isMap(around) ? around[path.at(-1)!] : undefined;
    const text = value === undefined || isDefault(path, value) ? '' : cellOf(value, path, planning);
    if (value !== undefined) take(rest, path);
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

/** Keys in the order of their sections. */
const inSections = (paths: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const placed = Object.values(SECTIONS).flat();
  const rank = ([first]: readonly string[]): number => {
    const at = placed.indexOf(first!);
    return at < 0 ? placed.length : at;
  };
  return [...paths].sort((a, b) => rank(a) - rank(b));
};

/** The sheet of what is left of a contract, by its path. */
export function planMore(rest: Values, planning: Planning): PlannedSheet {
  const leaves = Object.keys(rest).length > 0 ? leavesOf(rest) : [];
  return {
    id: 'more',
    columns: keyColumns(planning.lang),
    rows: leaves
      .filter(({ path, value }) => !isDefault(path, value))
      .map(({ path, value }) => ({ cells: [writePath(path), cellOf(value, path, planning), '', ''] })),
  };
}

// Lists and maps that mean the same whether they are empty or missing.
const EMPTY_ANYWAY = new Set([
  'agents.owner',
  'agents.others',
  'agents.bots',
  'agents.roles',
  'attribution.exclude-flags',
  'calendar',
  'phrases',
  'replies.auto',
]);
const isDefault = (path: Path, value: unknown): boolean =>
  EMPTY_ANYWAY.has(writePath(path)) && ['[]', '{}'].includes(JSON.stringify(value));
