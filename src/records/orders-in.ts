/** Order id → its index, of one shop. */
export type OrderNumbers = ReadonlyMap<string, number>;

// Runs of digits, and with Pinduoduo's dash (261007-123456789012345) two of them.
const NUMBERS = /\d+(?:-\d+)*/g;

/** The orders whose numbers a text shows, by their index. */
export function* ordersIn(text: string, orders: OrderNumbers): Iterable<number> {
  for (const run of text.match(NUMBERS) ?? [])
    for (const number of run.includes('-') ? new Set([run, ...run.split('-')]) : [run]) {
      const order = orders.get(number);
      if (order !== undefined) yield order;
    }
}
