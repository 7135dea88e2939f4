import type { ChatSink } from '../../records/chat-line.ts';
import { KINDS, type SheetKind } from '../../records/input.ts';
import type { DsrSnapshot } from '../../records/orders.ts';
import type { SheetRecords, Sheets } from '../../records/sheets.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import type { Progress } from '../bytes/source.ts';
import { type Claim, yields } from '../claim/claim.ts';
import { compareFullness, complete, content, type Held, keepOne } from './keep-one.ts';
import { readClaims } from './read-claims.ts';

/** Reads every claim that holds no chats, kind by kind; of what several files have, one copy is kept. */
export async function readSheets(claims: readonly Claim[], progress?: Progress): Promise<Sheets> {
  const sheets: Partial<Record<SheetKind, readonly unknown[]>> = {};
  for (const kind of KINDS) if (kind !== 'chats') sheets[kind] = await readKind(kind, claims, progress);
  return sheets as Sheets;
}

async function readKind<K extends SheetKind>(
  kind: K,
  claims: readonly Claim[],
  progress: Progress | undefined,
): Promise<SheetRecords[K][]> {
  const held: Held<SheetRecords[K]>[] = [];
  await readClaims(
    claims.filter((claim) => yields(claim, kind)),
    (claim) => (copy) => void held.push({ claim, copy: copy as Held<SheetRecords[K]>['copy'] }),
    progress,
  );
  // Of two bills each stands for itself, however alike.
  const kept =
    kind === 'bill' ? held.map(({ copy }) => copy.record) : keepOne(held, compareFullness, COMPLETING[kind]);
  const order = ORDERS[kind];
  return order ? kept.sort(order) : byContent(kept);
}

type Completing = {
  readonly [K in SheetKind]?: (kept: Held<SheetRecords[K]>, other: Held<SheetRecords[K]>) => SheetRecords[K];
};

/** What a kept copy learns from the others. */
const COMPLETING: Completing = { orders: complete, dsr: sameScore };

type Orders = { readonly [K in SheetKind]?: (a: SheetRecords[K], b: SheetRecords[K]) => number };

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compareCodePoints(a.id, b.id);

/** In which order records stand; those of other kinds by their content. */
const ORDERS: Orders = {
  orders: byId,
  refunds: byId,
  bill: (a, b) => a.input - b.input || a.row - b.row,
  dsr: (a, b) => a.day - b.day || compareCodePoints(a.side, b.side),
};

function byContent<T>(records: readonly T[]): T[] {
  const contents = new Map(records.map((record) => [record, content(record)]));
  return [...records].sort((a, b) => compareCodePoints(contents.get(a)!, contents.get(b)!));
}

/** A day's score that another file contradicts is told. */
function sameScore(kept: Held<DsrSnapshot>, { claim, copy }: Held<DsrSnapshot>): DsrSnapshot {
  const { score, row } = copy.record;
  if (score !== kept.copy.record.score)
    claim.problems.push({ code: 'scores-differ', args: {}, input: claim.index, row, count: 1 });
  return kept.copy.record;
}

/**
 * Streams the messages of the chat inputs among the claims, input by input, in file order, to the sink that `open`
 * gives for an input. May be called again for some of them, to read texts once more: counts stay as they are.
 */
export async function readChats(
  claims: readonly Claim[],
  open: (input: number) => ChatSink,
  progress?: Progress,
): Promise<void> {
  const chats = claims.filter((claim) => yields(claim, 'chats'));
  await readClaims(chats, ({ index }) => open(index), progress);
}
