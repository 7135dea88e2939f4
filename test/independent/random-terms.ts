import type { Chance } from './chance.ts';
import { randomClause } from './random-clauses.ts';

const FEES = [
  '{ type: fixed, amount: 30000 }',
  '{ type: fixed, amount: 1234.56 }',
  '{ type: seat, rate: 455.55, seats: 3 }',
  '{ type: inquiry, of: inquiry-volume, tiers: [ { up-to: 20, rate: 12.34 }, { up-to: 45, rate: 9.99 }, { rate: 7.01 } ] }',
  '{ type: inquiry, of: inquiry-volume, whole: true, tiers: [ { up-to: 45, rate: 1.20 }, { rate: 0.90 } ] }',
  '{ type: commission, rate: 2.35%, of: net-sales, refund-cutoff: 15d }',
  '{ type: commission, rate: 1.5%, of: net-sales }',
  '{ type: commission, rate: 0.77%, of: sales }',
];

const ONE_SHOP = (chance: Chance): string =>
  `platform: ${chance.pick(['generic', 'jd', 'taobao', 'douyin'])}`;
const TWO_SHOPS = `shops:
  - { name: 甲店, platform: taobao, files: ["a/**"] }
  - { name: 乙店, platform: jd, files: ["b/**"], hours: ["08:00-12:00", "22:00-02:00"] }`;

function settlement(chance: Chance, gate: readonly string[], hasBonus: boolean): string {
  const line = (share: number, text: string): string => (chance.chance(share) ? `  ${text}\n` : '');
  const base = [chance.pick(FEES.slice(0, 3)), ...FEES.filter(() => chance.chance(0.25))];
  return [
    `settlement:\n  base: [ ${base.join(', ')} ]\n`,
    line(
      0.4,
      'by-score: [ { from: 90, pay: 100% }, { from: 72.5, pay: 97.5% }, { from: 50, pay: 90% }, { pay: 81% } ]',
    ),
    line(0.6, `penalty-cap: ${chance.pick(['20%', '5%', '1500', '333.33'])}`),
    hasBonus ? line(0.5, `bonus-cap: ${chance.pick(['10%', '1%', '400'])}`) : '',
    hasBonus && gate.length > 0 ? line(0.3, `bonus-gate: ["${gate.join('", "')}"]`) : '',
    line(0.6, `overlap: ${chance.pick(['one', 'sum'])}`),
    line(
      0.5,
      `repeat: { within-months: ${chance.pick(['2', '3', '4'])}, multiplier: ${chance.pick(['2', '1.5', '1.25'])} }`,
    ),
    line(0.5, `tax: { rate: ${chance.pick(['6%', '3%'])}, included: ${chance.chance(0.5)} }`),
  ].join('');
}

const FIRST = ['2026-07-02', '2026-07-04', '2026-07-05', '2026-07-20'];
const SECOND = ['2026-07-25', '2026-07-28', '2026-07-30'];

function amendments(chance: Chance, clauses: readonly ReturnType<typeof randomClause>[]): string {
  if (chance.chance(0.5)) return '';
  const one = (from: string, added: string): string => {
    const changes = clauses
      .filter(({ isEach }) => !isEach && chance.chance(0.45))
      .map(({ id, amended, isBinding }) =>
        added === '91' && !isBinding && id !== '1' && chance.chance(0.3)
          ? `{ id: "${id}", remove: true }`
          : `{ id: "${id}", ${amended()} }`,
      );
    const fresh = chance.chance(0.4) ? [randomClause(chance, added, ['day']).yaml] : [];
    const all = [...changes, ...fresh];
    return all.length === 0 ? '' : `  - { from: ${from}, clauses: [ ${all.join(', ')} ] }\n`;
  };
  const list = [
    one(chance.pick(FIRST), '90'),
    ...(chance.chance(0.4) ? [one(chance.pick(SECOND), '91')] : []),
  ];
  return list.join('') === '' ? '' : `amendments:\n${list.join('')}`;
}

/** A contract of a few clauses in every form of money; `shops` of them. */
export function randomTerms(chance: Chance, shops: number): string {
  const units = ['day', 'agent', ...(shops > 1 ? ['shop', 'shop'] : [])];
  const clauses = Array.from({ length: 5 + chance.upTo(5) }, (_none, i) =>
    randomClause(chance, String(i + 1), units),
  );
  const amended = amendments(chance, clauses);
  const gate = clauses.filter(({ isBinding }) => isBinding && chance.chance(0.4)).map(({ id }) => id);
  return [
    'kefu-sla: 1\ncontract: A\nowner: 甲方\nvendor: 乙方\nterm: { from: 2026-01-01, to: 2026-12-31 }',
    shops > 1 ? TWO_SHOPS : ONE_SHOP(chance),
    'agents: { vendor: [ "v1", { account: v2, person: 李小美 }, { account: v3, person: 李小美 }, "v*" ], owner: ["o*"], bots: ["bot*"], unassigned: vendor, roles: { pre: ["v1"] } }',
    'attribution: { min-joined: 50% }',
    chance.chance(0.4) ? `calendar: [ { day: 2026-07-03, waive: ["1"] } ]` : '',
    chance.chance(0.4) ? 'replies: { closers: drop }' : '',
    chance.chance(0.2) ? 'day-starts: "00:20"' : '',
    `clauses:\n${clauses.map(({ yaml }) => `  - ${yaml}\n`).join('')}`,
    settlement(
      chance,
      gate,
      // an amendment may take away the bonus of any other
      clauses.some(({ yaml, isEach }) => (isEach || amended === '') && yaml.includes('bonus:')),
    ),
    'exemptions: { file: exemptions.csv, file-within: 7d }',
    amended,
  ]
    .filter((text) => text !== '')
    .join('\n');
}
