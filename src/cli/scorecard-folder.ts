import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { isWholeMonth } from '../units/days.ts';
import { parseDay } from '../units/time.ts';

/** Where a scorecard belongs below the output folder: `<contract>/<2026-10 or from_to>`. */
export function scorecardFolder({ contract, period }: Pick<Scorecard, 'contract' | 'period'>): string {
  return join(contract ? safeName(contract.id) : 'no-contract', periodName(period));
}

/** What the folder of a period is called. */
export function periodName({ from, to }: Scorecard['period']): string {
  const whole = isWholeMonth({ from: parseDay(from)!, to: parseDay(to)! });
  return whole ? from.slice(0, 7) : `${from}_${to}`;
}

// What Windows, the strictest, does not take in a file name.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 60;

/** A text as the name of a folder on any system; a text that had to be changed gets a mark, so that no two share one. */
export function safeName(text: string): string {
  const clean = [...text.normalize('NFC').replace(FORBIDDEN, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === text && clean !== '' && !RESERVED.test(clean)) return clean;
  return `${RESERVED.test(clean) ? '_' : ''}${clean}~${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}
