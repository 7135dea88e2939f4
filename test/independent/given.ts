import type { Chats } from './chats.ts';
import type { Complaint, Order, Rating, Refund, SheetEvent } from './types.ts';

/** What any metric may be measured from: the chats, and the sheets without what belongs to flagged orders. */
export type Given = Chats & {
  orders: Order[];
  /** with the flagged ones: whose a number is, they still tell */
  allOrders: Order[];
  refunds: Refund[];
  complaints: Complaint[] | null;
  ratings: Rating[] | null;
  events: SheetEvent[] | null;
};
