import { type Chance, makeChance } from './chance.ts';
import { file } from './inputs.ts';
import { randomEarlier } from './random-earlier.ts';
import { randomExemptions } from './random-exemptions.ts';
import { orderSheet, refundSheet } from './random-sheets.ts';
import { talks } from './random-talks.ts';
import { randomTerms } from './random-terms.ts';
import type { GivenFile } from './read-files.ts';
import { asTable } from './talks-as-files.ts';

const TALKS = 60;

function month(chance: Chance, folder: string): GivenFile[] {
  const talked = talks(chance, TALKS);
  const refunds = refundSheet(chance, 30);
  const last = '880001,R999,2026-08-20 10:00:00,2026-08-21 10:00:00,退款成功,1.00,仅退款\n';
  return [
    asTable(talked.flat(), { types: chance.chance(0.5) }),
    orderSheet(chance, talked, 60),
    file(refunds.name, new TextDecoder().decode(refunds.bytes) + last),
  ].map(({ name, bytes }) => ({ name: `${folder}${name}`, bytes }));
}

const PERIODS = [
  '2026-07-01..2026-07-31',
  '2026-07-01..2026-07-31',
  '2026-07-01..2026-07-31',
  '2026-07-03..2026-07-27',
];

/** A contract, the files of a month in July, exemptions among them, the days judged, and what months before came to. */
export function randomMonth(seed: number) {
  const chance = makeChance(seed);
  const shops = chance.chance(0.3) ? 2 : 1;
  const yaml = randomTerms(chance, shops);
  const folders = shops > 1 ? ['a/', 'b/'] : [''];
  const filed = randomExemptions(chance, ['1', '2', '3']);
  const files = [...folders.flatMap((folder) => month(chance, folder)), filed];
  const [from, to] = chance.pick(PERIODS).split('..');
  const earlier = randomEarlier(chance, ['1', '2', '3', '4', '5', '6', '90']);
  return {
    yaml,
    files,
    period: { from: from!, to: to! },
    csv: new TextDecoder().decode(filed.bytes),
    earlier,
  };
}
