import { normaliseHeader } from '../formats/claim/header.ts';
import { timePattern } from '../formats/described/describe-format.ts';
import { type Described, vocabularyOf } from '../formats/described/vocabulary.ts';
import * as formatShelf from '../formats/index.ts';
import * as shelf from '../phrases/index.ts';
import { PHRASE_READ } from '../records/chats.ts';
import type { ContractDraft } from '../terms/keys/contract.ts';
import type { DescribedField, DescribedFormat, Terms } from '../terms/terms.ts';
import { zone } from '../units/time.ts';
import { complainOfName } from './shape.ts';
import { below, type Note } from './source.ts';

type Change = NonNullable<ContractDraft['phrases']>[string];

const CLASSES = Object.values(shelf);
const IDS = CLASSES.map(({ id }) => id);

/** Changes to phrase classes, and classes of the contract's own: those that a clause names. */
export function readPhrases({ phrases = {}, clauses = [] }: ContractDraft, complain: Note): Terms['phrases'] {
  const named = new Set(clauses.flatMap((clause) => Object.values(clause.with ?? {})));
  return Object.fromEntries(
    Object.entries(phrases).map(([id, change]) => {
      const at = below(complain, id);
      const known = CLASSES.find((each) => each.id === id);
      if (known) checkDropped(change, known.entries, at);
      else if (named.has(id) && change.add?.length) checkOwn(change, at);
      else complainOfName('word', id, IDS, at, 'key');
      if (known && change.by !== undefined && change.by !== known.by)
        at(['by'], 'phrase-by', { written: change.by, by: known.by });
      for (const [index, pattern] of (change.add ?? []).entries())
        if (!isPattern(pattern)) at(['add', index], 'bad-regex', { written: pattern });
      const by = known ? {} : { by: change.by ?? 'human' };
      return [id, { add: change.add ?? [], drop: change.drop ?? [], ...by }];
    }),
  );
}

function checkDropped(
  { drop = [] }: Change,
  entries: readonly { readonly id: string }[],
  complain: Note,
): void {
  const ids = entries.map(({ id }) => id);
  for (const [index, entry] of drop.entries())
    if (!ids.includes(entry)) complainOfName('word', entry, ids, below(complain, 'drop', index));
}

/** A class of the contract's own has nothing that could be dropped. */
function checkOwn({ drop = [] }: Change, complain: Note): void {
  if (drop.length > 0) complain(['drop'], 'phrase-own-drop', {}, 'key');
}

/** Complains of phrase classes that a metric reads and neither the shelf nor the contract has. */
export function checkPhrases(reads: readonly string[], own: Terms['phrases'], complain: Note): void {
  for (const read of reads) {
    if (!read.startsWith(PHRASE_READ)) continue;
    const id = read.slice(PHRASE_READ.length);
    const known = [...IDS, ...Object.keys(own)];
    if (!known.includes(id)) complainOfName('word', id, known, complain);
  }
}

/** Plain text, or a regular expression between slashes that compiles. */
function isPattern(pattern: string): boolean {
  const regex = /^\/(.*)\/$/.exec(pattern);
  if (!regex) return true;
  try {
    new RegExp(regex[1]!, 'u');
    return true;
  } catch {
    return false;
  }
}

type FormatDraft = NonNullable<ContractDraft['formats']>[number];
type FieldDraft = FormatDraft['fields'][string];

/** The tables that a contract describes, in its order: the first that fits a file claims it. */
export function readFormats(drafts: readonly FormatDraft[], complain: Note): DescribedFormat[] {
  const formats = drafts.map((draft, index) => readFormat(draft, below(complain, index)));
  complainOfFormatIds(formats, complain);
  complainOfShadows(formats, complain);
  return formats;
}

function readFormat(draft: FormatDraft, complain: Note): DescribedFormat {
  const { fields: known, needs } = vocabularyOf(draft.kind);
  const fields: Record<string, DescribedField> = {};
  for (const [word, given] of Object.entries(draft.fields)) {
    const at = below(complain, 'fields', word);
    const described = known[word];
    if (!described) complainOfName('word', word, Object.keys(known), at, 'key');
    else fields[word] = readField(given, described, at);
  }
  for (const need of needs) {
    const words = typeof need === 'string' ? [need] : need;
    const args = { kind: draft.kind, known: words.join(' / ') };
    if (!words.some((word) => word in draft.fields))
      complain(['fields'], 'format-field-missing', args, 'key');
  }
  const split = 'date' in fields && 'at' in fields ? 'at' : null;
  if (split && fields[split]!.zone) complain(['fields', split, 'zone'], 'format-zone-split');
  return { id: draft.id, title: draft.title ?? null, kind: draft.kind, header: draft.header, fields };
}

function readField(given: FieldDraft, described: Described, complain: Note): DescribedField {
  if (typeof given === 'string') return { column: given, values: null, format: null, zone: null };
  const { column, values = null, format = null } = given;
  const isTime = described.type === 'instant' || described.type === 'day';
  if (values && !described.words) complain(['values'], 'format-no-words', {}, 'key');
  for (const [cell, word] of Object.entries(described.words ? (values ?? {}) : {}))
    if (!(word in described.words!))
      complainOfName('word', word, Object.keys(described.words!), below(complain, 'values', cell));
  if (format !== null && !isTime) complain(['format'], 'format-no-time', {}, 'key');
  else if (format !== null && !fits(format, described))
    complain(['format'], 'format-pattern', { written: format });
  const found = given.zone === undefined ? null : zone(given.zone);
  if (given.zone !== undefined) {
    if (described.type !== 'instant') complain(['zone'], 'format-no-time', {}, 'key');
    else if (!found) complain(['zone'], 'zone-unknown', { written: given.zone });
  }
  return { column, values, format, zone: found };
}

/** A time may be one of day only where a column of its own has the day. */
function fits(format: string, { type }: Described): boolean {
  const pattern = timePattern(format);
  return pattern !== null && (pattern.hasDay || type === 'instant');
}

function complainOfFormatIds(formats: readonly DescribedFormat[], complain: Note): void {
  const builtIn = new Set(Object.values(formatShelf).map(({ id }) => id));
  const seen = new Map<string, number>();
  for (const [index, { id }] of formats.entries()) {
    const path = [index, 'id'];
    if (builtIn.has(id)) complain(path, 'format-built-in', { written: id });
    const other = seen.get(id);
    if (other !== undefined) complain(path, 'format-twice', { written: id, other: other + 1 });
    else seen.set(id, index);
  }
}

/** A table that fits a later description also fits an earlier one that asks for fewer of the same columns. */
function complainOfShadows(formats: readonly DescribedFormat[], complain: Note): void {
  const headers = formats.map(({ header }) => header.map(normaliseHeader));
  for (const [index, header] of headers.entries()) {
    const before = headers.slice(0, index).findIndex((other) => other.every((name) => header.includes(name)));
    if (before >= 0) complain([index, 'header'], 'format-shadowed', { other: formats[before]!.id }, 'key');
  }
}
