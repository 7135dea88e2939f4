import type { DescribedKind } from '../../terms/terms.ts';
import { normaliseHeader } from '../claim/header.ts';
import { cleanCell } from '../read/cell.ts';
import { type ColumnShape, shapeOfColumn } from './column-shape.ts';
import { HINTS } from './hints.ts';
import { type Described, vocabularyOf } from './vocabulary.ts';

/** A description of a table that no format knows, guessed from its column names and the look of its cells. */
export interface Proposal {
  readonly kind: DescribedKind;
  /** Column names of the fields below. */
  readonly header: readonly string[];
  readonly fields: readonly ProposedField[];
  /** Fields of which at least one is needed and no column was found, `a / b`. */
  readonly missing: readonly string[];
}

export interface ProposedField {
  readonly field: string;
  readonly column: string;
  /** What the guess rests on. */
  readonly by: 'name' | 'cells';
  readonly format: string | null;
  /** Of a column of words: those that are known; a person's words are never among them. */
  readonly values: Readonly<Record<string, string>> | null;
}

interface Column {
  readonly name: string;
  readonly normal: string;
  readonly shape: ColumnShape;
}

// A column name: letters and brackets, and few of them. A cell of data that looks so cannot be told from one, so only
// rows are taken for a header that stand over something else.
const NAME = /^[\p{L}\p{M}\s_/()（）[\]【】.-]{1,16}$/u;
const SAMPLED = 200;

/** The row among the first that is a header: names, all different, over a column of times or numbers; its position, or null. */
export function headerPosition(rows: readonly (readonly string[])[]): number | null {
  for (const [position, row] of rows.slice(0, 20).entries()) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length < 3 || !filled.every((cell) => NAME.test(cell))) continue;
    if (new Set(filled).size < filled.length) continue;
    const contrast = row.some((_, column) => shapeOf(rows, position, column).kind === 'time');
    if (contrast) return position;
  }
  return null;
}

const shapeOf = (rows: readonly (readonly string[])[], position: number, column: number): ColumnShape =>
  shapeOfColumn(rows.slice(position + 1, position + 1 + SAMPLED).map((row) => cleanCell(row[column] ?? '')));

/** The kind that fits best and its columns; null where too little fits to be of use. */
export function proposeFormat(rows: readonly (readonly string[])[], position: number): Proposal | null {
  const columns = rows[position]!.flatMap((cell, column): Column[] => {
    const name = cell.trim();
    if (!NAME.test(name)) return [];
    return [{ name, normal: normaliseHeader(name), shape: shapeOf(rows, position, column) }];
  });
  const proposals = HINTS.map(([kind, hints]) => propose(kind, hints, columns));
  const score = ({ missing, fields }: Proposal): number =>
    fields.filter(({ by }) => by === 'name').length * 2 + fields.length - missing.length * 4;
  const [best] = proposals.sort((a, b) => score(b) - score(a));
  return best && best.fields.filter(({ by }) => by === 'name').length >= 2 ? best : null;
}

function propose(
  kind: DescribedKind,
  hints: ReadonlyMap<string, (name: string) => boolean>,
  columns: readonly Column[],
): Proposal {
  const { fields: known, needs } = vocabularyOf(kind);
  const free = new Set(columns);
  const found: ProposedField[] = [];
  const take = (field: string, column: Column | undefined, by: ProposedField['by']): void => {
    if (!column) return;
    free.delete(column);
    const { shape, name } = column;
    const isTime = shape.kind === 'time' && known[field]!.type !== 'text';
    const values = shape.kind === 'roles' && field === 'class' ? shape.values : null;
    found.push({ field, column: name, by, format: isTime ? shape.format : null, values });
  };
  for (const [field, hint] of hints)
    take(
      field,
      [...free].find(({ normal, shape }) => hint(normal) && suits(shape, field, known[field]!)),
      'name',
    );
  const lacks = (field: string): boolean => !found.some((each) => each.field === field);
  for (const need of needs.flat())
    if (lacks(need) && !isMet(needs, need, found)) take(need, byLook(need, known[need]!, [...free]), 'cells');
  const missing = needs
    .map((need) => (typeof need === 'string' ? [need] : need))
    .filter((words) => words.every(lacks))
    .map((words) => words.join(' / '));
  return { kind, header: found.map(({ column }) => column), fields: found, missing };
}

/** Whether one of the fields that may stand for this one is found. */
const isMet = (
  needs: readonly (string | readonly string[])[],
  field: string,
  found: readonly ProposedField[],
): boolean =>
  needs.some(
    (need) =>
      typeof need !== 'string' &&
      need.includes(field) &&
      need.some((word) => found.some((each) => each.field === word)),
  );

/** Whether cells may be what a field is read from. */
function suits(shape: ColumnShape, field: string, { type }: Described): boolean {
  if (shape.kind === 'empty') return true;
  if (type === 'instant' || type === 'day') return shape.kind === 'time';
  if (field === 'class' || shape.kind === 'roles') return field === 'class' && shape.kind === 'roles';
  if (/^(?:paid|postage|amount|score|units|points|scheduled|present)$/.test(field))
    return shape.kind === 'number';
  return shape.kind !== 'time';
}

/** The column that alone looks like the field: the only times, roles, or the longest texts. */
function byLook(field: string, { type }: Described, free: readonly Column[]): Column | undefined {
  const only = (kind: ColumnShape['kind']): Column | undefined => {
    const all = free.filter(({ shape }) => shape.kind === kind);
    return all.length === 1 ? all[0] : undefined;
  };
  if (type === 'instant' || type === 'day') return only('time');
  if (field === 'class') return only('roles');
  if (field !== 'text') return undefined;
  const length = ({ shape }: Column): number => (shape.kind === 'text' ? shape.length : 0);
  const [longest] = [...free].sort((a, b) => length(b) - length(a));
  return longest && length(longest) > 0 ? longest : undefined;
}
