import { DAY_SECONDS, type Wall, wall } from '../units/time.ts';
import { type Month, nickOf, STREAM } from './month.ts';
import { earlier, originOf, type Purchase, silent } from './plan.ts';
import { type Random, randomOf } from './random.ts';
import type { Sessions } from './sessions.ts';
import { mainProduct, PRODUCTS, productOf } from './shop.ts';

/** An order as the shop's sheets know it on the day of the export. Money in fen; null: has not happened. */
export interface Order {
  readonly key: number;
  readonly number: string;
  readonly nick: string;
  readonly created: Wall;
  readonly paid: Wall | null;
  readonly shipped: Wall | null;
  readonly received: Wall | null;
  /** Closed, unpaid or refunded in full. */
  readonly closed: boolean;
  readonly items: readonly { readonly product: number; readonly units: number }[];
  readonly goods: number;
  readonly postage: number;
  readonly refund: RefundCase | null;
}

/** An after-sales case. */
interface RefundCase {
  readonly applied: Wall;
  readonly completed: Wall | null;
  readonly amount: number;
  readonly returned: boolean;
}

/** Every order of the month's sheets, by creation; eight bytes an order stay in memory. */
export function* ordersOf(sessions: Sessions, month: Month): Iterable<Order> {
  const keys: number[] = [];
  for (let serial = 0; serial < sessions.count; serial++) {
    for (const purchase of purchases(sessions, serial, month)) {
      // Creation and key in one number, so that a plain sort puts them in order: 24 + 29 bits.
      keys.push((purchase.created - base(month)) * KEYS + purchase.key);
    }
  }
  for (const packed of Float64Array.from(keys).sort()) {
    const key = packed % KEYS;
    const { serial, isSilent } = originOf(key);
    const purchase = purchases(sessions, serial, month).find((one) => one.key === key)!;
    const { buyer } = sessions.plan(serial);
    const nick = nickOf(month.dialect, isSilent ? serial : buyer, isSilent);
    yield orderOf(purchase, nick, month);
  }
}

const KEYS = 2 ** 29;
// No order is older: those of the two months before begin 62 days before this one.
const LOOKED_BACK = 63;
const base = (month: Month): number => (month.first - LOOKED_BACK) * DAY_SECONDS;

/** The orders that are made together with a session: its own, a silent one, and earlier ones. */
function purchases(sessions: Sessions, serial: number, month: Month): Purchase[] {
  const { start, order, about } = sessions.plan(serial);
  const own = [order, about, silent(serial, start, month), ...earlier(serial, start, month)];
  return own.filter(
    (one): one is Purchase =>
      one !== null && originOf(one.key).serial === serial && one.created <= month.exportedAt,
  );
}

function orderOf(purchase: Purchase, nick: string, month: Month): Order {
  const { key, created } = purchase;
  const random = randomOf(month.seed, STREAM.order, key);
  const known = (reading: number | null): Wall | null =>
    reading === null || reading > month.exportedAt ? null : wall(reading);
  const items = basket(key, random);
  const goods = items.reduce((sum, { product, units }) => sum + productOf(product).price * units, 0);
  const postage = goods < FREE_POSTAGE ? 600 : 0;
  const paid = known(purchase.paid);
  const sent = paid === null ? null : known(paid + shipping(random));
  const refund = paid === null ? null : refundOf(paid, sent, goods, random, known);
  const whole = refund !== null && refund.amount === goods;
  // What is given back in full before it leaves the house stays there.
  const shipped = whole && sent !== null && refund.applied < sent ? null : sent;
  const received = shipped === null ? null : known(shipped + random.between(30, 150) * 3600);
  const lapsed = paid === null && created + 2 * DAY_SECONDS < month.exportedAt;
  const closed = lapsed || (whole && refund.completed !== null);
  const number = month.dialect.orderNumber(key, created);
  return { key, number, nick, created, paid, shipped, received, closed, items, goods, postage, refund };
}

const FREE_POSTAGE = 3900;

function basket(key: number, random: Random): Order['items'] {
  const first = mainProduct(key);
  const kinds = random.pick([1, 1, 1, 1, 2, 2, 3]);
  return Array.from({ length: kinds }, (_, index) => ({
    product: (first + index * 3) % PRODUCTS.length,
    units: random.pick([1, 1, 1, 2, 2, 3, 5]),
  }));
}

/** Seconds from payment to shipment; three in a hundred are later than the 72 hours that the trade promises. */
const shipping = (random: Random): number =>
  random.chance(3) ? random.between(74, 120) * 3600 : random.between(2 * 3600, 46 * 3600);

function refundOf(
  paid: Wall,
  shipped: Wall | null,
  goods: number,
  random: Random,
  known: (reading: number | null) => Wall | null,
): RefundCase | null {
  if (!random.chance(7)) return null;
  const applied = known(paid + random.between(12, 200) * 3600 + random.below(3600));
  if (applied === null) return null;
  const returned = shipped !== null && applied > shipped && random.chance(55);
  const completed = known(applied + (returned ? random.between(60, 190) : random.between(1, 60)) * 3600);
  const amount = random.chance(75) ? goods : Math.floor(goods / 5);
  return { applied, completed, amount, returned };
}
