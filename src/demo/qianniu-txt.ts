import { nickOf } from './dialect.ts';
import type { Month } from './month.ts';
import type { Plan } from './plan.ts';
import type { Sessions } from './sessions.ts';
import { SHOP } from './shop.ts';
import { stamp } from './stamp.ts';

/** The 千牛 client's TXT: a section a buyer over the whole month; transfers are notices, the robot is the bare shop. */
export function* qianniuTxt(sessions: Sessions, month: Month): Iterable<string> {
  yield `${SHOP}${END}${END}${banner('单聊')}${END}`;
  const { dialect } = month;
  for (const plans of byBuyer(sessions)) {
    const nick = nickOf(dialect, plans[0]!.buyer, false);
    let text = `${END}${DASHES}${nick}${DASHES}${END}`;
    // A reminder of an order may come when the buyer is back with another question.
    const lines = plans.flatMap((plan) => sessions.lines(plan)).sort((a, b) => a.at - b.at);
    for (const line of lines) {
      const told = line.role === 'human' || line.role === 'system';
      const sender = line.role === 'buyer' ? nick : told ? dialect.account(line.agent!) : dialect.bot;
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

/** The sessions of each buyer, in order of their starts. */
function* byBuyer(sessions: Sessions): Iterable<readonly Plan[]> {
  const packed = Float64Array.from(
    { length: sessions.count },
    (_, serial) => sessions.plan(serial).buyer * SERIALS + serial,
  ).sort();
  let plans: Plan[] = [];
  for (const both of packed) {
    const plan = sessions.plan(both % SERIALS);
    if (plans.length > 0 && plans[0]!.buyer !== plan.buyer) {
      yield plans;
      plans = [];
    }
    plans.push(plan);
  }
  yield plans;
}
