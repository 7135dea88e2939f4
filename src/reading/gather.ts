import type { Contract } from '../contract/contract.ts';
import type { Progress, Source } from '../formats/bytes/source.ts';
import type { Claim } from '../formats/claim/claim.ts';
import { detect, type FileProposal } from '../formats/claim/detect.ts';
import { formatsFor } from '../formats/described/describe-format.ts';
import { readChats } from '../formats/read/read-chats.ts';
import { readSheets } from '../formats/read/read-sheets.ts';
import { type Chats, makeChatWriter } from '../records/chats.ts';
import { columnsAsked } from '../records/columns-asked.ts';
import type { Input, Problem } from '../records/input.ts';
import { joinSessions, type Listed, rooted } from '../records/join-sessions.ts';
import { dropTextKeys, MARK } from '../records/messages.ts';
import type { DsrSnapshot, Order, Refund } from '../records/orders.ts';
import { markOverlaps } from '../records/overlap.ts';
import { makeSessions, type Sessions } from '../records/sessions.ts';
import type { Sheets } from '../records/sheets.ts';
import { makeTurns, type Turns } from '../records/turns.ts';
import { type Calendar, makeCalendar } from '../terms/calendar.ts';
import { makeWho, type Who } from '../terms/who.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { arrangeExactly } from './arrange-exactly.ts';
import { chatProblems } from './chat-problems.ts';
import { enrol } from './enrol.ts';
import { makeNameMask, type NameMask } from './masked-names.ts';
import { platformProblems } from './platform-side.ts';
import { readTexts } from './read-texts.ts';
import { shareOut } from './shop-files.ts';

/** All that the given files hold, sorted out by the contract's terms: what metrics observe. */
export interface Records {
  /** The contract they were read by, its staff list read into it. */
  readonly contract: Contract;
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  /** For tables that no format knows. */
  readonly proposals: readonly FileProposal[];
  readonly calendar: Calendar;
  readonly who: Who;
  readonly chats: Chats;
  readonly sessions: Sessions;
  readonly turns: Turns;
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly dsr: readonly DsrSnapshot[];
  /** Every kind of sheet, also those three. */
  readonly sheets: Sheets;
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
  for (const [index, { id, input }] of orders.entries()) numbers[inputs[input]!.shop]!.set(id, index);
  const { chats, texts, open, rename } = makeChatWriter(terms, who, numbers);
  await readChats(
    shared,
    (input) => open(input, inputs[input]!.shop, claims[input]!.place.shape === 'log' ? 'block' : 'table'),
    progress,
  );

  const { listed, problems: unlisted } = joinSessions(chats, rename, sheets.sessions, inputs);
  const arrangement = await arrangeExactly(chats, texts, shared);
  const same = markOverlaps(chats, texts, arrangement, inputs);
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
    ...chatProblems(chats, contract, who, refused),
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

/** Made outside of `gather`: a function made in there would keep all that reading needed in memory. */
const makeTextReader =
  (chats: Chats, claims: readonly Claim[]): Records['readTexts'] =>
  (messages) =>
    readTexts(chats, messages, claims);

/** Tells each input what became of its messages after they were read. */
function countRows(
  { messages, homeless }: Chats,
  inputs: readonly Input[],
  refused: readonly number[],
): void {
  const move = (index: number, to: 'overlapping' | 'refused', rows: number): void => {
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
}
