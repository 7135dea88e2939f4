import type { Kind } from '../../records/input.ts';
import { readCsv } from '../bytes/csv.ts';
import { decode } from '../bytes/encoding.ts';
import { jsonTable, readJson } from '../bytes/json.ts';
import { readLines } from '../bytes/lines.ts';
import { fillMerges } from '../bytes/merges.ts';
import type { Progress, Source } from '../bytes/source.ts';
import { openWorkbook, type Workbook } from '../bytes/workbook.ts';
import { openZip, ZipError } from '../bytes/zip.ts';
import type { Claim } from '../claim/claim.ts';
import type { Yield } from '../format.ts';
import { rowsOf } from './table-rows.ts';
import { Tally } from './tally.ts';

/** What takes the records of a claim. */
export type Taker<K extends Kind> = (claim: Claim<K>) => (record: Yield[K]) => void;

/** Reads claims one after another, each in file order; the first read of a claim fills its input and problems. */
export async function readClaims<K extends Kind>(
  claims: readonly Claim<K>[],
  take: Taker<K>,
  progress?: Progress,
): Promise<void> {
  // The workbook that was read last: its sheets come one after another.
  const open: { source: Source | null; book: Workbook | null } = { source: null, book: null };
  for (const claim of claims) {
    const tally = new Tally(claim.index);
    try {
      if (claim.place.shape === 'sheet') {
        if (open.source !== claim.source)
          Object.assign(open, { source: claim.source, book: await openBook(claim.source, progress) });
        await readSheetOf(claim, open.book!, tally, take(claim));
      } else await readText(claim, tally, take(claim), progress);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      tally.note('broken-file', {}, null);
    }
    if (claim.counted) continue;
    tally.fill(claim.input);
    claim.problems.push(...tally.problems);
    claim.counted = true;
  }
}

async function openBook(source: Source, progress: Progress | undefined): Promise<Workbook | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of told(source, progress)) pieces.push(Buffer.from(piece));
  return openWorkbook(await openZip(Buffer.concat(pieces)));
}

async function readSheetOf<K extends Kind>(
  claim: Claim<K>,
  book: Workbook,
  tally: Tally,
  emit: (record: Yield[K]) => void,
): Promise<void> {
  const { place } = claim;
  if (place.shape !== 'sheet') return;
  const { shape } = claim.format;
  const rows = rowsOf(claim, place.table, tally, emit);
  const merges = 'merged' in shape && shape.merged ? await book.merges(place.sheet) : [];
  try {
    await book.rows(place.sheet, merges.length > 0 ? fillMerges(merges, rows.sink) : rows.sink);
  } finally {
    rows.end();
  }
}

async function readText<K extends Kind>(
  claim: Claim<K>,
  tally: Tally,
  emit: (record: Yield[K]) => void,
  progress: Progress | undefined,
): Promise<void> {
  const { place, source, format } = claim;
  if (place.shape === 'sheet') return;
  const text = decode(told(source, progress), place.encoding, (count) =>
    tally.note('undecodable', {}, null, count),
  );
  if (place.shape === 'json') {
    const rows = rowsOf(claim, place.table, tally, emit);
    let whole = '';
    for await (const piece of text) whole += piece;
    readJson(jsonTable(whole)!, rows.sink);
    rows.end();
  } else if (place.shape === 'csv') {
    const rows = rowsOf(claim, place.table, tally, emit);
    const { openQuote } = await readCsv(text, place.delimiter, rows.sink);
    if (openQuote !== null) {
      tally.rows++;
      tally.refuse('open-quote', {}, openQuote);
    }
    rows.end();
  } else if ('claims' in format.shape) {
    const reader = format.shape.open({ input: claim.index, zone: claim.zone, tally }, emit);
    await readLines(text, reader.line);
    reader.end();
  }
}

async function* told(source: Source, progress: Progress | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.bytes()) {
    // The bytes of an archive were told when it was opened.
    if (source.member === undefined) progress?.(chunk.length);
    yield chunk;
  }
}
