import type { Contract } from '../contract/contract.ts';
import type { Progress, Source } from '../formats/bytes/source.ts';
import type { Claim } from '../formats/claim/claim.ts';
import { detect, type FileProposal } from '../formats/claim/detect.ts';
import { formatsFor } from '../formats/described/describe-format.ts';
import { readClaims } from '../formats/read/read-claims.ts';
import { readChats, readSheets } from '../formats/read/read-records.ts';
import type { Sorted } from '../metrics/base/facts.ts';
import { type Arrangement, arrange, markOverlaps } from '../records/arrange.ts';
import { type Chats, makeChatWriter } from '../records/chats.ts';
import { type Input, type Kind, type Problem, pathOf } from '../records/input.ts';
import { joinSessions, type Listed, rooted } from '../records/join-sessions.ts';
import { mergedConversations } from '../records/merged-conversations.ts';
import { dropTextKeys, MARK, type TextKeys } from '../records/messages.ts';
import { makeSessions } from '../records/sessions.ts';
import { columnsAsked } from '../records/sheets.ts';
import { makeTurns } from '../records/turns.ts';
import { makeCalendar } from '../terms/calendar.ts';
import { compilePathGlob } from '../terms/globs.ts';
import { makeWho } from '../terms/people.ts';
import type { Shop } from '../terms/terms.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { enrol } from './enrol.ts';
import { makeNameMask, type NameMask } from './masked-names.ts';
import { chatProblems, platformProblems } from './problems.ts';
import { unjoined } from './unjoined.ts';
import { unmatched } from './unmatched.ts';

/** All that the given files hold, sorted out by the contract's terms: what metrics observe. */
export interface Records extends Sorted {
  /** The contract they were read by, its staff list read into it. */
  readonly contract: Contract;
  readonly problems: readonly Problem[];
  /** For tables that no format knows. */
  readonly proposals: readonly FileProposal[];
  /** What a platform's list of sessions says, by the conversation of a session. */
  readonly listed: Listed;
  /** Inputs, problems and proposals name files with buyers' nicks masked; this does it to other names. */
  readonly maskName: NameMask['name'];
  /** The texts of some messages, by message, read again. */
  readTexts(messages: readonly number[]): Promise<ReadonlyMap<number, string>>;
}

/** Reads all sources; their order makes no difference. Shop sheets come first, so that chats know the order numbers. */
export async function gather(
  sources: readonly Source[],
  written: Contract,
  progress?: Progress,
): Promise<Records> {
  const calendar = makeCalendar(written);
  const inOrder = [...sources].sort((a, b) => compareCodePoints(a.name, b.name));
  const { claims, problems, proposals } = await detect(
    inOrder,
    written.terms.zone,
    progress,
    formatsFor(written.terms),
  );
  for (const claim of claims) claim.asked = columnsAsked(written.terms.reads, claim.input.kind);
  const shared = await shareOut(claims, written.terms.shops, progress);
  const inputs = claims.map(({ input }) => input);
  const sheets = await readSheets(shared, progress);
  const { orders, refunds, dsr } = sheets;
  const { contract, problems: unused } = enrol(written, sheets.roster, inputs);
  const { terms } = contract;
  const who = makeWho(terms, calendar.dayOf);

  const numbers = terms.shops.map(() => new Map<string, number>());
  for (const [index, { id, vague, input }] of orders.entries())
    if (!vague) numbers[inputs[input]!.shop]!.set(id, index);
  const { chats, texts, open, rename } = makeChatWriter(terms, who, numbers);
  await readChats(
    shared,
    (input) => open(input, inputs[input]!.shop, claims[input]!.place.shape === 'log' ? 'block' : 'table'),
    progress,
  );

  for (const [input, counts] of chats.silent) inputs[input]!.silent = counts;

  const { listed, problems: unlisted } = joinSessions(chats, rename, sheets['session-report'], inputs);
  const arrangement = await arrangeExactly(chats, texts, shared);
  const same = markOverlaps(chats, texts, arrangement, inputs);
  const merged = mergedConversations(chats, texts, arrangement);
  dropTextKeys(texts);
  const { refused, ...sessions } = makeSessions(chats, arrangement, same, terms, calendar.dayOf);
  countRows(chats, inputs, refused.messages);
  const said = rooted(listed, same);
  const mask = makeNameMask(chats.conversations.buyers, terms.shops.length);
  const found = [
    ...problems,
    ...claims.flatMap((claim) => claim.problems),
    ...unused,
    ...unlisted,
    ...merged,
    ...chatProblems(chats, contract, who, refused),
    ...unmatched(written, inputs, chats, sheets),
    ...unjoined(terms, inputs, chats, sheets, listed),
    ...platformProblems(sheets['platform-report'], contract, who, calendar),
  ];
  return {
    contract,
    inputs: inputs.map(mask.input),
    proposals: proposals.map(mask.proposal),
    problems: found.map(mask.problem),
    maskName: mask.name,
    calendar,
    who,
    chats,
    sessions,
    turns: makeTurns(chats, sessions, { contract, calendar, who, inputs, listed: said }),
    orders,
    refunds,
    dsr,
    sheets,
    listed: said,
    readTexts: makeTextReader(chats, shared),
  };
}

/** Kinds that are about people or about the contract as a whole, not about one shop. */
const SHOPLESS: ReadonlySet<Kind> = new Set([
  'quality',
  'manual',
  'calls',
  'attendance',
  'training',
  'roster',
  'exemptions',
  'review',
  'bill',
]);

/**
 * Tells each input its shop, the one whose globs match its path. Files that belong to none or to two are told and read
 * by themselves (their rows are `outside`); the others are returned.
 */
async function shareOut(
  claims: readonly Claim[],
  shops: readonly Shop[],
  progress?: Progress,
): Promise<Claim[]> {
  const globs = shops.map(({ files }) => files.map(compilePathGlob));
  const strays = new Set<Claim>();
  for (const claim of claims) {
    const path = pathOf(claim.input);
    const owners = shops.flatMap(({ files }, shop) =>
      files.length === 0 || globs[shop]!.some((matches) => matches(path)) ? [shop] : [],
    );
    claim.input.shop = owners.length === 1 ? owners[0]! : -1;
    if (owners.length === 1 || (owners.length === 0 && SHOPLESS.has(claim.input.kind))) continue;
    strays.add(claim);
    const [code, of] =
      owners.length === 0 ? ['no-shop', shops.map((_, shop) => shop)] : ['two-shops', owners];
    const names = of.map((shop) => shops[shop]!.name).join(', ');
    claim.problems.push({
      code,
      args: { shops: names },
      input: claim.index,
      row: null,
      count: 1,
      unreadable: true,
    });
  }
  await readClaims([...strays], () => () => {}, progress);
  for (const { input } of strays) Object.assign(input, { outside: input.outside + input.kept, kept: 0 });
  return claims.filter((claim) => !strays.has(claim));
}

/** Arranges messages; where the order of two hangs on texts that begin alike, their rows are read again for the texts. */
async function arrangeExactly(chats: Chats, keys: TextKeys, claims: readonly Claim[]): Promise<Arrangement> {
  const first = arrange(chats, keys, new Map());
  if (first.ambiguous.length === 0) return first;
  return arrange(chats, keys, await readTexts(chats, first.ambiguous, claims));
}

/** The texts of some messages, by message: their rows are read again. */
async function readTexts(
  chats: Chats,
  messages: readonly number[],
  claims: readonly Claim[],
): Promise<Map<number, string>> {
  const wanted = rowsOfMessages(chats, messages);
  const texts = new Map<number, string>();
  await readChats(
    claims
      .filter(({ index }) => wanted.has(index))
      .map((claim) => cutShort(claim, () => wanted.get(claim.index)!.size === 0)),
    (index) => {
      const rows = wanted.get(index)!;
      return (line) => {
        const left = rows.get(line.row);
        const m = left?.shift();
        if (m !== undefined) texts.set(m, line.text);
        if (left?.length === 0) rows.delete(line.row);
      };
    },
  );
  return texts;
}

/** Input → row → the messages read from it, in the order in which they come: a row may hold a whole chat. */
function rowsOfMessages(
  { messages: { input, row, length } }: Chats,
  messages: readonly number[],
): Map<number, Map<number, number[]>> {
  const wanted = new Map<number, Map<number, number[]>>();
  for (const m of messages) {
    const rows = wanted.get(input[m]!) ?? new Map<number, number[]>();
    wanted.set(input[m]!, rows.set(row[m]!, []));
  }
  for (let m = 0; m < length; m++) wanted.get(input[m]!)?.get(row[m]!)?.push(m);
  return wanted;
}

/** The claim on a file that ends when `isDone`: what is wanted mostly stands near its beginning. Workbooks and JSON are whole or nothing. */
function cutShort(claim: Claim, isDone: () => boolean): Claim {
  const { source, place } = claim;
  if (place.shape === 'sheet' || place.shape === 'json') return claim;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of source.bytes()) {
      if (isDone()) return;
      yield piece;
    }
  }
  return { ...claim, source: { ...source, bytes } };
}

/** Tells each input what became of its messages after they were read. */
function countRows(
  { messages, homeless, internal }: Chats,
  inputs: readonly Input[],
  refused: readonly number[],
): void {
  const move = (index: number, to: 'overlapping' | 'outside' | 'refused', rows: number): void => {
    const input = inputs[index]!;
    input[to] += rows;
    input.kept -= rows;
  };
  for (let m = 0; m < messages.length; m++)
    if ((messages.marks[m]! & MARK.overlap) !== 0) move(messages.input[m]!, 'overlapping', 1);
  for (const m of refused) {
    messages.marks[m]! |= MARK.refused;
    move(messages.input[m]!, 'refused', 1);
  }
  for (const [index, { count }] of homeless) move(index, 'refused', count);
  for (const [index, { count }] of internal) move(index, 'outside', count);
}

/** Made outside of `gather`: a function made in there would keep all that reading needed in memory. */
const makeTextReader =
  (chats: Chats, claims: readonly Claim[]): Records['readTexts'] =>
  (messages) =>
    readTexts(chats, messages, claims);
