import type { Path } from '../../terms/keys/shapes.ts';
import type { Lang } from '../../units/text.ts';
import { amendedPaths, titleOf } from './keys.ts';
import { isMap, isScalar, leavesOf } from './leaves.ts';
import { writePath } from './path-text.ts';
import { cellOf, columnOf, ownColumn } from './plan-records.ts';
import type { PlannedRow, PlannedSheet, Planning } from './planned.ts';

/** The sheet of amendments: a row for each value that changes. Takes those that rows can hold. */
export function planAmendments(rest: Record<string, unknown>, planning: Planning): PlannedSheet {
  const { lang } = planning;
  const all = rest.amendments;
  const fit = Array.isArray(all) && all.length > 0 && all.every(isAmendment) && areApart(all) ? all : [];
  if (fit.length > 0) delete rest.amendments;
  const around = ['amendments', 0];
  return {
    id: 'amendments',
    columns: [
      columnOf(around, ['from'], ['from'], lang),
      columnOf(around, ['note'], [], lang),
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
  const start = [
    cellOf(from, [...at, 'from'], planning),
    note === undefined ? '' : cellOf(note, [...at, 'note'], planning),
  ];
  const row = (clause: string, key: string, value: string): PlannedRow => ({
    cells: [...start, clause, key, value, ''],
  });
  const changes = (record: Record<string, unknown>, around: Path, clause: string): PlannedRow[] => {
    if (Object.keys(record).length === 0) return clause === '' ? [] : [row(clause, '', '')];
    return leavesOf(record).map(({ path, value }) =>
      row(
        clause,
        amendedTitle(path, clause !== '', planning.lang),
        cellOf(value, [...around, ...path], planning),
      ),
    );
  };
  const rows = [
    ...changes(top, at, ''),
    ...clauses.flatMap(({ id, ...clause }, place) => changes(clause, [...at, 'clauses', place], String(id))),
  ];
  return rows.length > 0 ? rows : [row('', '', '')];
}

/** What a key that an amendment changes is called: as on the sheet of clauses, or those of the contract; else by its path. */
function amendedTitle(path: Path, ofClause: boolean, lang: Lang): string {
  const around: Path = ofClause ? ['clauses', 0] : [];
  const titled = amendedPaths(ofClause).some((known) => writePath(known) === writePath(path));
  return titled ? titleOf(around, path, lang) : writePath(path);
}
