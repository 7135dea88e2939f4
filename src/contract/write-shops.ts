import { formatWeekHours } from '../terms/hours.ts';
import type { Shop, Terms } from '../terms/terms.ts';
import { fraction } from '../units/fraction.ts';
import { formatQuantity } from '../units/quantity.ts';

/** Shops and the rules that may differ between them, as keys of a contract file, all of them filled in. */
export function writeShops({ shops, openTurn, replies }: Terms) {
  const [first] = shops;
  const open = { 'open-turn': duration(openTurn) };
  if (first!.name !== '') return { shops: shops.map(writeShop), sessions: open, replies };
  const { platform, hours, sessions, anchor, transfer, assist } = writeShop(first!);
  return {
    platform,
    hours,
    sessions: { ...sessions, ...open },
    anchor,
    transfer,
    replies: { assist, ...replies },
  };
}

const writeShop = ({ name, platform, files, hours, sessions, anchor, transfer, assist }: Shop) => ({
  name,
  platform,
  files,
  hours: formatWeekHours(hours),
  sessions: sessions.by === 'day' ? { by: 'day' } : { gap: duration(sessions.gap) },
  anchor,
  transfer,
  assist,
});

const duration = (seconds: number): string => formatQuantity(fraction(seconds), 'seconds');
