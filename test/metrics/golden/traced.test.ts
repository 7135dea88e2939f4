import { expect, it } from 'vitest';
import { compileContract } from '../../../src/contract/compile.ts';
import { type Account, makeMeasurer } from '../../../src/measure/measure.ts';
import * as shelf from '../../../src/metrics/index.ts';
import { gather } from '../../../src/reading/gather.ts';
import { parseDay } from '../../../src/units/time.ts';
import { sourceOf } from '../../helpers/audit.ts';
import { contract as contractOf, orders, table } from '../../independent/inputs.ts';

const CLAUSES = [
  'metric: script-rate, with: { say: greeting }, min: 90%',
  'metric: script-rate, with: { say: greeting, when: hold }, min: 90%',
  'metric: script-rate, with: { say: greeting, when: complaint }, min: 90%',
  'metric: order-confirmation-rate, min: 90%',
  'metric: phrase-incidents, with: { class: dismissive }, max: 5',
  'metric: polite-address-rate, min: 90%',
  'metric: question-mix, min: 10%',
  'metric: stage-coverage, min: 90%',
  'metric: privacy-incidents, max: 0',
];

// a complains, is greeted after 10 s and buys; b asks on a waived day and is never answered.
const FILES = [
  table('sa|a|v1|买家|10:00:00|我要投诉', 'sa|a|v1|客服|10:00:10|您好', 'sb|b|v1|买家|11 10:00:00|问'),
  orders('1|a|10.00|10:30:00|10:31:00'),
];
const REST =
  'contract: A\nowner: 甲\nvendor: 乙\nplatform: generic\ncalendar: [ { day: 2026-07-11, waive: all } ]';

async function accounts(of: 'session' | 'order', index: number): Promise<string[]> {
  const text = contractOf(CLAUSES, REST);
  const { contract } = compileContract({ text, file: 'contract.yaml' }, Object.values(shelf));
  const records = await gather(
    FILES.map((each) => sourceOf(each)),
    contract,
  );
  const period = { from: parseDay('2026-07-01')!, to: parseDay('2026-07-31')! };
  const measurer = makeMeasurer({ ...records, period }, () => '');
  const asked = of === 'session' ? { session: index } : { order: index };
  const told = ({ unit, code }: Account): string => `${unit} ${code}`;
  return records.contract.clauses.map((clause) =>
    measurer.trace(clause, asked).accounts.map(told).join(', '),
  );
}

it('each tells what became of a session', async () => {
  // 10 s are no long wait; what is asked for after a payment is told of the order.
  expect(await accounts('session', 0)).toEqual([
    'session met',
    '',
    'session met',
    '',
    'message met',
    'message met',
    expect.stringMatching(/^session (met|missed)$/),
    'session counted',
    'message met',
  ]);
});

it('each tells that a waived session is left out', async () => {
  // Where units are turns, the turn is.
  expect(await accounts('session', 1)).toEqual(
    CLAUSES.map((clause) => (clause.includes('hold') ? 'turn waived' : 'session waived')),
  );
});

it('what hangs on an order tells what became of the order', async () => {
  const told = await accounts('order', 0);
  expect(told[3]).toBe('order missed');
});
