import type { z } from 'zod';
import type { ComplaintCode } from '../text/complaints.ts';
import { nearest } from '../units/nearest.ts';
import { UNAMENDABLE } from './amendment-schema.ts';
import { shapesAt } from './json-shape.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';
import { type Issue, unfold, wanted } from './union.ts';

/** Files what zod found wrong with the shape of a value that stands at `root` in the contract. */
export function complainOfShape(
  error: z.ZodError,
  schema: z.ZodType,
  value: unknown,
  complain: Note,
  root: Path = [],
): void {
  const issues = error.issues.flatMap(unfold);
  const misspelt = new Set(issues.flatMap((issue) => misspellings(issue, schema)));
  for (const issue of issues) {
    const path = [...root, ...stepsOf(issue)];
    const written = valueAt(value, stepsOf(issue));
    const key = keyOf(path);
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) complainOfKey([...path, name], keysAt(schema, stepsOf(issue)), complain);
    } else if (issue.code === 'custom') {
      complainOfFault(path, issue, { key, written: String(written) }, complain);
    } else if (path.length === 0) complain(path, 'contract-not-map');
    else if (written === undefined) {
      // Of a key that was misspelt, the misspelling is told.
      if (!misspelt.has(stepsOf(issue).join('\0'))) complain(path, 'key-missing', { key });
    } else if (written === null) complain(path, 'value-empty', { key });
    else if (issue.code === 'invalid_value' && typeof written !== 'object')
      complainOfWord(path, String(written), issue.values.map(String), complain);
    else if (issue.code === 'too_small' && Array.isArray(written)) complain(path, 'list-empty', { key });
    else complain(path, wanted(issue), { key, written: typeof written === 'object' ? '…' : String(written) });
  }
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
  else complain(path, code, { ...args, ...fault?.args });
}

const stepsOf = (issue: Issue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

function complainOfKey(path: Path, known: readonly string[], complain: Note): void {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  if (key.includes('：')) complain(path, 'full-width-mark', { mark: '：', plain: ':' }, 'key');
  else if (path[0] === 'amendments' && path.length === 3 && UNAMENDABLE.includes(key))
    complain(path, 'amendment-fixed', { key }, 'key');
  else if (near === null) complain(path, 'key-unknown', { key, known: known.join(', ') }, 'key');
  else complain(path, 'key-unknown-near', { key, near }, 'key');
}

/** Complains of a word that is none of the known ones. */
export function complainOfWord(path: Path, written: string, known: readonly string[], complain: Note): void {
  const near = nearest(written, known);
  const args = { key: keyOf(path), written, known: known.join(', ') };
  if (near === null) complain(path, 'word-unknown', args);
  else complain(path, 'word-unknown-near', { ...args, near });
}

/** The key that a path ends in or that holds the list it ends in. */
const keyOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

/** The keys that the schema knows at a path. */
const keysAt = (schema: z.ZodType, path: Path): string[] =>
  shapesAt(schema, path).flatMap((shape) => Object.keys(shape.properties ?? {}));
