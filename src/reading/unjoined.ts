import { fold } from '../metrics/base/people.ts';
import type { Chats } from '../records/chats.ts';
import type { Input, Placed, Problem, SheetKind } from '../records/input.ts';
import type { Listed } from '../records/join-sessions.ts';
import { maskNick } from '../records/nick.ts';
import type { SheetRecords, Sheets } from '../records/sheets.ts';
import { compileGlob } from '../terms/globs.ts';
import type { Terms } from '../terms/terms.ts';
import { groupBy } from '../units/group.ts';
import { accountsWriting } from './unmatched.ts';

/** What a column of a sheet is held against: the order sheets, or the chats' sessions, buyers and accounts. */
interface Side {
  /** The problem of a column that has nothing of it. */
  readonly code: string;
  /** One that is at hand, as it may be shown; null: there is nothing to join. */
  readonly example: string | null;
  /** A cell as it may be shown. */
  show(cell: string): string;
  has(cell: string, shop: number): boolean;
}

// Fewer rows may well be of orders and buyers that nothing else is about.
const LEAST = 3;

/**
 * Columns of sheets whose numbers and names stand nowhere else, in no row: nothing is joined by them. Exemptions, reviews
 * and bills are told row by row.
 */
export function unjoined(
  terms: Terms,
  inputs: readonly Input[],
  chats: Chats,
  sheets: Sheets,
  listed: Listed,
): Problem[] {
  const {
    orders,
    'session-report': sessions,
    buyers,
    writers,
    people,
  } = sidesOf(terms, inputs, chats, sheets);
  const mentioned = new Set(chats.mentions.order);
  const inLog = new Set(listed.values());
  return [
    ...told(
      'orders',
      'buyer',
      buyers,
      (order) => order.buyer,
      (_order, index) => mentioned.has(index),
    ),
    ...told('refunds', 'order', orders, ({ order }) => order),
    ...told('complaints', 'order', orders, ({ order }) => order),
    ...told('complaints', 'buyer', buyers, ({ buyer }) => buyer),
    ...told('complaints', 'agent', people, ({ agent }) => agent),
    ...told('ratings', 'session', sessions, ({ session }) => session),
    ...told('ratings', 'buyer', buyers, ({ buyer }) => buyer),
    ...told('ratings', 'agent', people, ({ agent }) => agent),
    ...told('events', 'order', orders, ({ order }) => order),
    ...told('events', 'buyer', buyers, ({ buyer }) => buyer),
    ...told(
      'session-report',
      'buyer',
      buyers,
      ({ buyer }) => buyer,
      (row) => inLog.has(row),
    ),
    ...told('roster', 'account', writers, ({ account }) => account),
  ];

  /** The sheets of a kind in which a column joins no row, each once; `isJoined`: a row is joined by something else. */
  function told<K extends SheetKind>(
    kind: K,
    field: string,
    side: Side,
    cellOf: (record: SheetRecords[K]) => string | null,
    isJoined: (record: SheetRecords[K], index: number) => boolean = () => false,
  ): Problem[] {
    const { code, example, show, has } = side;
    if (example === null) return [];
    const rows = (sheets[kind] as readonly (SheetRecords[K] & Placed)[]).map((record, index) => ({
      input: record.input,
      row: record.row,
      cell: cellOf(record),
      joined: isJoined(record, index),
    }));
    return [...groupBy(rows, ({ input }) => input)].flatMap(([input, all]): Problem[] => {
      const { shop, columns } = inputs[input]!;
      const column = columns.mapped[field];
      const named = all.flatMap((row) => (row.cell === null ? [] : [{ ...row, cell: row.cell }]));
      if (column === undefined || named.length < LEAST) return [];
      if (named.some(({ cell, joined }) => joined || has(cell, shop))) return [];
      const first = named.reduce((least, row) => (row.row < least.row ? row : least));
      const args = { column, rows: named.length, cell: show(first.cell), example };
      return [{ code, args, input, row: first.row, count: 1 }];
    });
  }
}

function sidesOf({ agents }: Terms, inputs: readonly Input[], chats: Chats, { orders }: Sheets) {
  const { buyers, kind, key, shop: shops } = chats.conversations;
  const inShop = (shop: number, name: string): string => `${shop} ${name}`;
  const numbers = new Set(orders.map(({ id, input }) => inShop(inputs[input]!.shop, id)));
  const ids = new Map<string, string>();
  for (const [conversation, id] of key.entries())
    if (kind[conversation] === 'id') ids.set(inShop(shops[conversation]!, id), id);
  const whole = buyers.names.filter((_name, buyer) => !buyers.masked[buyer]);
  const names = accountsWriting(chats);
  const rules = [...(agents.vendor ?? []), ...agents.owner, ...agents.others, ...agents.bots];
  const known = new Set(
    [...names, ...rules.flatMap(({ name, person }) => [name, person])].map((name) => fold(name ?? '')),
  );
  const globs = rules.map(({ account }) => compileGlob(account));
  const asIs = (cell: string): string => cell;
  return {
    orders: {
      code: 'unjoined-orders',
      example: least(orders.map(({ id }) => id)),
      show: asIs,
      has: (cell, shop) => numbers.has(inShop(shop, cell)),
    },
    'session-report': {
      code: 'unjoined-sessions',
      example: least([...ids.values()]),
      show: asIs,
      has: (cell, shop) => ids.has(inShop(shop, cell)),
    },
    buyers: {
      code: 'unjoined-buyers',
      example: whole.length === 0 ? null : maskNick(least(whole)!),
      show: maskNick,
      has: (cell, shop) => buyers.find(cell, shop) !== -1,
    },
    writers: {
      code: 'unjoined-accounts',
      example: names[0] ?? null,
      show: asIs,
      has: (cell) => names.some(compileGlob(cell)),
    },
    people: {
      code: 'unjoined-accounts',
      example: names[0] ?? null,
      show: asIs,
      has: (cell) => known.has(fold(cell)) || globs.some((matches) => matches(cell)),
    },
  } satisfies Record<string, Side>;
}

/** The same whatever the order of files. */
const least = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.reduce((a, b) => (b < a ? b : a));
