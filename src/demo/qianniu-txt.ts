import { nickOf } from './dialect.ts';
import type { Month } from './month.ts';
import type { Sessions } from './sessions.ts';
import { SHOP } from './shop.ts';
import { stamp } from './stamp.ts';

/** The 千牛 client's TXT: a section a buyer over the whole month; transfers are notices, the robot is the bare shop. */
export function* qianniuTxt(sessions: Sessions, month: Month): Iterable<string> {
  yield `${SHOP}${END}${END}${banner('单聊')}${END}`;
  const { dialect } = month;
  let buyer = -1;
  for (const packed of byBuyer(sessions)) {
    const plan = sessions.plan(packed % SERIALS);
    const nick = nickOf(dialect, plan.buyer, false);
    let text = '';
    if (plan.buyer !== buyer) text += `${END}${DASHES}${nick}${DASHES}${END}`;
    buyer = plan.buyer;
    for (const line of sessions.lines(plan)) {
      const told = line.role === 'human' || line.role === 'system';
      const sender = line.role === 'buyer' ? nick : told ? dialect.accounts[line.agent!] : dialect.bot;
      text += `${sender}(${stamp(line.at)}):  ${line.text.replaceAll('\n', END)}${END}`;
    }
    yield text;
  }
  yield `${END}${banner('群聊')}`;
}

const END = '\r\n';
const DASHES = '-'.repeat(28);
const EQUALS = '='.repeat(64);

const banner = (title: string): string =>
  `${EQUALS}${END}${' '.repeat(31)}${title}${' '.repeat(29)}${END}${EQUALS}${END}`;

// Buyers and sessions are numbered below 2²⁶, so that both fit into one number, and a plain sort puts them in order.
const SERIALS = 2 ** 26;

const byBuyer = (sessions: Sessions): Float64Array =>
  Float64Array.from(
    { length: sessions.count },
    (_, serial) => sessions.plan(serial).buyer * SERIALS + serial,
  ).sort();
