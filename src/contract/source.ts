import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Range,
  Scalar,
  type YAMLError,
} from 'yaml';
import type { Path } from '../terms/keys/shapes.ts';
import type { ComplaintCode } from '../text/complaints.ts';
import { type Complaint, UserError } from '../units/errors.ts';

/** A contract file as plain values: scalars as written (`4.10` stays `4.10`), `true`/`false`, null where nothing stands. */
export interface Source {
  readonly value: unknown;
  /** Where a value (or its key) stands; of one that is missing, where it should. */
  spot(path: Path, part?: 'key' | 'value'): ReturnType<SpotAt>;
}

/** Reads the YAML of a contract; throws a UserError with every fault of its writing. */
export function readSource(text: string, file: string): Source {
  const clean = text.replace(/^\uFEFF/, '');
  const document = parseDocument(clean, { schema: 'failsafe', prettyErrors: false });
  const spotAt: SpotAt = (offset) => {
    // Not yaml's own LineCounter: it loses count of lines in a text that is no YAML.
    const before = clean.slice(0, offset).split('\n');
    const line = before.length;
    const excerpt = clean.split('\n', line).at(-1)!.trimEnd();
    return { place: { file, line, column: before.at(-1)!.length + 1 }, excerpt };
  };
  const complaints: Complaint[] = syntaxComplaints(clean, document.errors, spotAt);
  const complain = (code: ComplaintCode, range: Range | null | undefined): null => {
    complaints.push({ code, args: {}, ...spotAt(range?.[0] ?? 0) });
    return null;
  };

  const offsets = new Map<string, { key: number; value: number }>();
  const read = (node: unknown, path: Path, keyOffset: number): unknown => {
    const value = isNode(node) ? (node.range?.[0] ?? keyOffset) : keyOffset;
    offsets.set(path.join('\0'), { key: keyOffset, value });
    if (isAlias(node)) return complain('yaml-anchor', node.range);
    if (isNode(node) && node.anchor) return complain('yaml-anchor', node.range);
    if (isNode(node) && node.tag) return complain('yaml-tag', node.range);
    if (isScalar(node)) return plainScalar(node);
    if (isSeq(node))
      return node.items.map((item, index) =>
        read(item, [...path, index], isNode(item) ? (item.range?.[0] ?? value) : value),
      );
    if (!isMap(node)) return null;
    const entries = node.items.map(({ key, value: item }) => {
      if (!isScalar(key) || key.anchor || key.tag)
        return ['', complain('yaml-key', isNode(key) ? key.range : null)];
      const name = String(key.value);
      return [name, read(item, [...path, name], key.range?.[0] ?? value)];
    });
    return Object.fromEntries(entries) as unknown;
  };

  // The tree of a text that is no YAML would only give complaints that follow from the first ones.
  const value = complaints.length > 0 ? null : read(document.contents, [], 0);
  if (complaints.length > 0) throw new UserError(complaints);
  return {
    value,
    spot: (path, part = 'value') => {
      const known = offsets.get(path.join('\0'));
      if (known) return spotAt(known[part]);
      // What is missing should stand in the nearest thing around it.
      let around = path.slice(0, -1);
      while (!offsets.has(around.join('\0'))) around = around.slice(0, -1);
      return spotAt(offsets.get(around.join('\0'))!.key);
    },
  };
}

const isNode = (node: unknown): node is Node => isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);

function plainScalar(node: Scalar): unknown {
  const written = String(node.value);
  if (node.type !== Scalar.PLAIN) return written;
  if (/^(?:true|false)$/i.test(written)) return written.toLowerCase() === 'true';
  return /^(?:|~|null)$/i.test(written) ? null : written;
}

/** The place and the line of an offset into the contract's text. */
type SpotAt = (offset: number) => Pick<Required<Complaint>, 'place' | 'excerpt'>;

/** What is wrong with a text as YAML; a full-width mark, the usual cause in a Chinese text, is named as such. */
function syntaxComplaints(text: string, errors: readonly YAMLError[], spotAt: SpotAt): Complaint[] {
  const complaint = (code: ComplaintCode, offset: number, args: Complaint['args'] = {}): Complaint => ({
    code,
    args,
    ...spotAt(offset),
  });
  const markAt = (offset: number): Complaint =>
    complaint('full-width-mark', offset, { mark: text[offset]!, plain: PLAIN[text[offset]!]! });

  if (text.trim() === '') return [complaint('contract-empty', 0)];
  if (text.includes('\uFFFD')) return [complaint('contract-encoding', text.indexOf('\uFFFD'))];
  if (errors.length === 0) return [];

  const colons = [...text.matchAll(/^\s*(?:-\s+)*[{[]*\s*[\w-]+(?=：)/gm)];
  if (colons.length > 0) return colons.map((match) => markAt(match.index + match[0].length));

  const lines = new Set<number>();
  return errors.flatMap((error) => {
    const { place, excerpt } = spotAt(error.pos[0]);
    if (lines.has(place.line!)) return [];
    lines.add(place.line!);
    const own = error.code === 'DUPLICATE_KEY' || error.code === 'TAB_AS_INDENT';
    const mark = own ? -1 : excerpt.replace(/(?:^|\s)#.*$/, '').search(FULL_WIDTH);
    return [
      mark < 0
        ? complaint(CODES[error.code] ?? 'yaml-syntax', error.pos[0])
        : markAt(error.pos[0] - place.column! + 1 + mark),
    ];
  });
}

const PLAIN: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
};
const FULL_WIDTH = new RegExp(`[${Object.keys(PLAIN).join('')}]`);

const CODES: Partial<Record<YAMLError['code'], ComplaintCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate',
  BAD_INDENT: 'yaml-indent',
  MULTIPLE_DOCS: 'yaml-documents',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-quote',
};

/** Files a complaint (or a warning) about the value, or the key, at a path. */
export type Note = (
  path: Path,
  code: ComplaintCode,
  args?: Complaint['args'],
  part?: 'key' | 'value',
) => void;

/** Notes on what stands below a path. */
export const below =
  (note: Note, ...around: Path): Note =>
  (path, ...what) =>
    note([...around, ...path], ...what);

/** Sentences of complaints know the `key` that the path ends in, or that holds the list it ends in. */
const keyed =
  (note: Note): Note =>
  (path, code, args, part) => {
    const key = String(path.findLast((step) => typeof step === 'string') ?? '');
    note(path, code, { key, ...args }, part);
  };

/** What compiling a contract found: complaints stop it, warnings are shown. */
export interface Notes {
  readonly complain: Note;
  readonly warn: Note;
  readonly complaints: Complaint[];
  readonly warnings: Complaint[];
  /**
   * Notes on the contract as amended at a path: what stands at a path of it stands at its origin in the file. What was
   * said before is not said again; what an unchanged place is to blame for only now is said of the amendment.
   */
  amended(at: Path, origin: (path: Path) => Path): Pick<Notes, 'complain' | 'warn'>;
}

export function makeNotes(source: Source): Notes {
  const complaints: Complaint[] = [];
  const warnings: Complaint[] = [];
  const said = new Set<string>();
  const keyOf = (...what: readonly unknown[]): string => JSON.stringify(what);
  const into =
    (list: Complaint[]): Note =>
    (path, code, args = {}, part = 'value') => {
      said.add(keyOf(path, code, part));
      list.push({ code, args, ...source.spot(path, part) });
    };
  const complain = keyed(into(complaints));
  const warn = into(warnings);
  return {
    complain,
    warn,
    complaints,
    warnings,
    amended: (at, origin) => {
      const through =
        (note: Note): Note =>
        (path, code, args, part = 'value') => {
          const place = origin(path);
          if (said.has(keyOf(place, code, part))) return;
          said.add(keyOf(place, code, part));
          if (place[0] === 'amendments') note(place, code, args, part);
          else note(at, code, args);
        };
      return { complain: keyed(through(complain)), warn: through(warn) };
    },
  };
}

/** In the order of the file. */
export const byPlace = (a: Complaint, b: Complaint): number =>
  (a.place?.sheet?.index ?? 0) - (b.place?.sheet?.index ?? 0) ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  (a.place?.column ?? 0) - (b.place?.column ?? 0);
