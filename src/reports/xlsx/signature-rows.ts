import { SETTLEMENT } from '../../text/settlement.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Row, text } from '../../workbook/plan.ts';

const HALF = 5;

/** The foot of the settlement: until when objections are heard, and where both parties sign. */
export const signatureRows = (lang: Lang): Row[] => [
  [text(SETTLEMENT.objection[lang], 'sign', 2 * HALF + 1)],
  [],
  pair(SETTLEMENT.ownerSigns[lang], SETTLEMENT.vendorSigns[lang]),
  [],
  lines(SETTLEMENT.signature[lang]),
  [],
  lines(SETTLEMENT.date[lang]),
];

const pair = (owner: string, vendor: string): Row => [
  text(owner, 'sign', HALF),
  blank(),
  text(vendor, 'sign', HALF),
];

const lines = (label: string): Row => [
  text(label, 'sign'),
  blank('line', HALF - 1),
  blank(),
  text(label, 'sign'),
  blank('line', HALF - 1),
];
