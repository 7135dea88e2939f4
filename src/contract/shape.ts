import type { z } from 'zod';
import { UNAMENDABLE } from '../terms/keys/contract.ts';
import { type Path, shapesAt } from '../terms/keys/shapes.ts';
import type { ComplaintCode } from '../text/complaints.ts';
import { nearest } from '../units/nearest.ts';
import { below, type Note } from './source.ts';

/** Files what zod found wrong with the shape of a value. */
export function complainOfShape(error: z.ZodError, schema: z.ZodType, value: unknown, complain: Note): void {
  const issues = error.issues.flatMap(unfold);
  const misspelt = new Set(issues.flatMap((issue) => misspellings(issue, schema)));
  for (const issue of issues) {
    const path = stepsOf(issue);
    const written = valueAt(value, path);
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) complainOfKey([...path, name], keysAt(schema, path), complain);
    } else if (issue.code === 'custom') {
      complainOfFault(path, issue, { written: String(written) }, complain);
    } else if (path.length === 0) complain(path, 'contract-not-map');
    else if (written === undefined) {
      // Of a key that was misspelt, the misspelling is told.
      if (!misspelt.has(path.join('\0'))) complain(path, 'key-missing');
    } else if (written === null) complain(path, 'value-empty');
    else if (issue.code === 'invalid_value' && typeof written !== 'object')
      complainOfName('word', String(written), issue.values.map(String), below(complain, ...path));
    else if (issue.code === 'too_small' && Array.isArray(written)) complain(path, 'list-empty');
    else complain(path, wanted(issue), { written: typeof written === 'object' ? '…' : String(written) });
  }
}

/** The value that is written; null, with complaints, where it cannot be read as that. */
export function readValue<S extends z.ZodType>(
  schema: S,
  written: z.input<S>,
  complain: Note,
): z.output<S> | null {
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  complainOfShape(read.error, schema, written, complain);
  return null;
}

/** The keys, with their paths, that unknown ones were probably meant to be. */
function misspellings(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, stepsOf(issue));
  return issue.keys.map((name) => [...stepsOf(issue), nearest(name, known) ?? ''].join('\0'));
}

/** What a schema of ours says itself: a fault in `params`, or a code as the message. */
function complainOfFault(
  path: Path,
  { params, message }: z.core.$ZodIssueCustom,
  args: Record<string, string>,
  complain: Note,
): void {
  const fault = params?.fault as { code: ComplaintCode; args: Record<string, string> } | undefined;
  const words = (params?.words ?? []) as string[];
  const code = fault?.code ?? (message as ComplaintCode);
  if (code === 'quantity-unreadable' && words.length > 0)
    complain(path, 'word-or-quantity', { ...args, ...fault?.args, known: words.join(', ') });
  else complain(path, code, { ...args, ...fault?.args }, params?.part as 'key' | 'value' | undefined);
}

const stepsOf = (issue: Issue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

function complainOfKey(path: Path, known: readonly string[], complain: Note): void {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  if (key.includes('：')) complain(path, 'full-width-mark', { mark: '：', plain: ':' }, 'key');
  else if (path[0] === 'amendments' && path.length === 3 && UNAMENDABLE.includes(key))
    complain(path, 'amendment-fixed', {}, 'key');
  else if (near === null) complain(path, 'key-unknown', { known: known.join(', ') }, 'key');
  else complain(path, 'key-unknown-near', { near }, 'key');
}

/** Complains of a name that is none of the known ones, and tells the one that was probably meant. */
export function complainOfName(
  what: 'metric' | 'role' | 'shop' | 'waive' | 'word',
  written: string,
  known: readonly string[],
  complain: Note,
  part?: 'key' | 'value',
): void {
  const near = nearest(written, known);
  const args = { written, known: known.join(', ') };
  if (near === null) complain([], `${what}-unknown`, args, part);
  else complain([], `${what}-unknown-near`, { ...args, near }, part);
}

/** Whether a value of the file is a map. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

/** The keys that the schema knows at a path. */
const keysAt = (schema: z.ZodType, path: Path): string[] =>
  shapesAt(schema, path).flatMap((shape) => Object.keys(shape.properties ?? {}));

type Issue = z.core.$ZodIssue;

/** Of a union, what is wrong with the form that was meant: a quantity, or the form that fits at the top. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = formsOf(issue);
  const quantity = forms.flat().find((inner) => isFault(inner) && inner.path.length === 0);
  if (quantity?.code === 'custom') {
    const words = forms.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
    return [{ ...quantity, path: issue.path, params: { ...quantity.params, words } }];
  }
  const atTop = (inner: Issue) => inner.code === 'invalid_type' && inner.path.length === 0;
  const meant = forms.find((form) => !form.some(atTop));
  if (!meant) return [issue];
  return meant.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** Whether a value has the right shape, and cannot be read as what it should be. */
const isFault = (issue: Issue): boolean => issue.code === 'custom' && issue.params?.fault !== undefined;

/** Whether an issue is one of shape: not only of values that cannot be read. */
export const isOfShape = (issue: Issue): boolean => !unfold(issue).every(isFault);

/** What is wrong with each form of a union, unions in it taken apart. */
const formsOf = (issue: z.core.$ZodIssueInvalidUnion): Issue[][] =>
  issue.errors.flatMap((form) => {
    const [first] = form;
    return first?.code === 'invalid_union' && first.path.length === 0 ? formsOf(first) : [form];
  });

/** `want-text`, `want-list`, `want-list-or-map` … by what the schema expected. */
function wanted(issue: Issue): ComplaintCode {
  const inner = issue.code === 'invalid_union' ? formsOf(issue).flat() : [issue];
  const forms = inner.flatMap((part) =>
    part.code === 'invalid_type' ? [FORMS[part.expected] ?? 'text'] : [],
  );
  if (forms.length === 0) return 'value-unfit';
  return `want-${[...new Set(forms)].sort().join('-or-')}` as ComplaintCode;
}

const FORMS: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'map',
  record: 'map',
  boolean: 'flag',
};
