import { readCells } from './cells.ts';
import type { Contract } from './contract.ts';
import { decode } from './decode.ts';
import { readDsr } from './dsr.ts';
import { globMatches } from './glob.ts';
import { joinOrders } from './join-orders.ts';
import { type OrderRow, readOrderRows } from './order-sheets.ts';
import { isCoarse, readChats } from './read-chats.ts';
import { readRefunds } from './refund-sheet.ts';
import { readComplaints, readEvents, readRatings } from './staff-sheets.ts';
import type { Complaint, DsrSnapshot, Message, Order, Rating, Refund, SheetEvent } from './types.ts';
import { withoutOverlap } from './without-overlap.ts';

export type GivenFile = { name: string; bytes: Uint8Array };

export type Read = {
  messages: Message[];
  orders: Order[];
  refunds: Refund[];
  snapshots: DsrSnapshot[];
  /** null: no such sheet; one without rows is empty */
  complaints: Complaint[] | null;
  ratings: Rating[] | null;
  events: SheetEvent[] | null;
};

/** `shops: [{ name, files: ["jd/**"] }]`; with one shop every file is its. */
function shopOf(contract: Contract, name: string): string {
  for (const shop of contract.shops) {
    if (shop.files?.some((glob) => globMatches(glob, name))) return shop.name;
  }
  return contract.shops[0]!.name;
}

/** Every file, whatever it holds. A file that is none of the known ones is passed over. */
export function readFiles(contract: Contract, files: GivenFile[]): Read {
  const messages: Message[] = [];
  const sheets: { shop: string; rows: OrderRow[] }[] = [];
  const refunds: Refund[] = [];
  const snapshots: DsrSnapshot[] = [];
  let complaints: Complaint[] | null = null;
  let ratings: Rating[] | null = null;
  let events: SheetEvent[] | null = null;
  files.forEach(({ name, bytes }, file) => {
    const shop = shopOf(contract, name);
    const text = decode(bytes);
    const chats = readChats(contract, text);
    if (chats) {
      const coarse = isCoarse(chats);
      messages.push(...chats.map((row) => ({ ...row, file, coarse, shop })));
      return;
    }
    const rows = readCells(text);
    const found = readRefunds(contract.zone, shop, rows);
    if (found) {
      // the same refund in two files is one refund
      for (const refund of found)
        if (!refunds.some((r) => r.shop === shop && r.id === refund.id)) refunds.push(refund);
      return;
    }
    const dsr = readDsr(shop, name, rows);
    if (dsr) {
      snapshots.push(...dsr);
      return;
    }
    const complained = readComplaints(contract.zone, shop, rows);
    if (complained) complaints = [...(complaints ?? []), ...complained];
    const rated = readRatings(contract.zone, shop, rows);
    if (rated) ratings = [...(ratings ?? []), ...rated];
    const happened = readEvents(contract.zone, shop, rows);
    if (happened) events = [...(events ?? []), ...happened];
    if (complained || rated || happened) return;
    const orders = readOrderRows(contract.zone, rows);
    if (orders) sheets.push({ shop, rows: orders });
  });
  return {
    messages: withoutOverlap(messages),
    orders: joinOrders(sheets),
    refunds,
    snapshots,
    complaints,
    ratings,
    events,
  };
}
