import type { Clause } from './contract.ts';
import { roleFits } from './counted.ts';
import type { Given } from './given.ts';
import { type LeftOut, withLeftOut } from './left-out.ts';
import { noData, ratio } from './no-data.ts';
import { hits } from './phrases.ts';
import { secondsOf } from './quantities.ts';
import {
  ofBuyerClass,
  ofHolds,
  ofPaidOrders,
  ofRefunds,
  ofSessions,
  type ScriptUnit,
  spanOf,
} from './script-units.ts';
import type { Measured, Message } from './types.ts';

type Script = { when: string; say: string; within: string | undefined; after: number; least: number };

/** "The next rows are presets of it." */
const presets: Record<string, Partial<Script>> = {
  'greeting-rate': { when: 'session', say: 'greeting', within: 'first 1' },
  'closing-rate': { when: 'session', say: 'closing', within: 'last 3', least: 2 },
  'hold-courtesy-rate': { when: 'hold', say: 'hold-apology' },
  'apology-rate': { when: 'complaint', say: 'apology' },
  'remedy-rate': { when: 'complaint', say: 'remedy' },
  'empathy-rate': { when: 'complaint', say: 'empathy' },
  'order-confirmation-rate': { when: 'paid-order', say: 'order-confirmation' },
};

export const scriptMetrics = ['script-rate', ...Object.keys(presets)];

function scriptOf({ metric, options }: Clause): Script {
  const written = {
    when: options.when ?? 'session',
    say: options.say ?? '',
    within: options.within,
    after: secondsOf(options.after ?? '60s'),
    least: 1,
  };
  return { ...written, ...presets[metric] };
}

/** "first N | last N | a duration | absent"; where it is absent a hold looks at the reply and the message after it */
function candidatesOf({ candidates, from }: ScriptUnit, { when, within }: Script): Message[] {
  const rule = within ?? (when === 'hold' ? 'first 2' : undefined);
  if (rule === undefined) return candidates;
  const [side, count] = rule.split(' ');
  if (side === 'first') return candidates.slice(0, Number(count));
  if (side === 'last') return candidates.slice(-Number(count));
  const span = secondsOf(rule);
  return candidates.filter((message) => message.at - from <= span);
}

function unitsOf(given: Given, script: Script, out: LeftOut): ScriptUnit[] | string {
  const { when, within, after, least } = script;
  if (when === 'session') return ofSessions(given, least, out);
  if (when === 'hold') return ofHolds(given, after) ?? 'coarse-time';
  if (when === 'paid-order') {
    if (given.orders.length === 0) return 'no-orders';
    return ofPaidOrders(given, spanOf(within, '24h'));
  }
  if (when === 'refund') {
    if (given.refunds.length === 0) return 'no-refunds';
    return ofRefunds(given, spanOf(within, '24h'), out);
  }
  return ofBuyerClass(given, when);
}

/** The reasons for which units are left out. */
function reasonsOf({ when, least }: Script): LeftOut {
  if (when === 'refund') return { 'not-joined': 0, 'no-contact': 0 };
  if (when !== 'session') return {};
  return least > 1 ? { 'no-human-message': 0, 'too-short': 0 } : { 'no-human-message': 0 };
}

/** "units in which a required phrase was said ÷ units" */
export function scriptRate(given: Given): Measured {
  const { contract, clause } = given;
  const script = scriptOf(clause);
  const out: LeftOut = reasonsOf(script);
  const units = unitsOf(given, script, out);
  if (typeof units === 'string') return noData(units);
  let all = 0;
  let said = 0;
  for (const unit of units) {
    if (!roleFits(contract, clause, unit.agent)) continue;
    all++;
    if (candidatesOf(unit, script).some((message) => hits(contract, script.say, message.text))) said++;
  }
  return withLeftOut(ratio(said, all, all - said), out);
}
