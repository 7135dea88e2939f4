import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Range, Scalar } from 'yaml';
import type { ComplaintCode } from '../text/complaints.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { type SpotAt, syntaxComplaints } from './syntax.ts';

/** Keys and list indexes from the top of the file to a value. */
export type Path = readonly (string | number)[];

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
