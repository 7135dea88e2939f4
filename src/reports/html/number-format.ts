import { decimalOf, showDecimal } from '../../text/decimal.ts';
import { fraction, times } from '../../units/fraction.ts';
import { DAY_SECONDS, day, formatDay } from '../../units/time.ts';

// A literal, a sign of money, digits with the decimals that must and that may stand, a per cent, a literal.
const NUMBER = /^(?:"([^"]*)")?(¥?)(#,##)?0(?:\.(0*)(#*))?(%?)(?:"([^"]*)")?$/;

/** A number as a spreadsheet shows it under a number format, for the formats that our sheets use. */
export function formatNumber(value: number, pattern = 'General'): string {
  if (pattern.startsWith('yyyy')) return formatSerial(value, pattern.includes('hh'));
  // A second part says how negative numbers are shown; ours say nothing but their sign.
  const [positive = ''] = pattern.split(';');
  const found = NUMBER.exec(positive);
  if (positive !== 'General' && found === null) throw new RangeError(`number format ${pattern}`);
  const [, before = '', money = '', grouped, must = '', may = '', percent = '', after = ''] = found ?? [];
  const exact = times(decimalOf(Math.abs(value)), fraction(percent === '' ? 1 : 100));
  const shown =
    found === null
      ? trimmed(showDecimal(exact, 10), 0)
      : trimmed(showDecimal(exact, must.length + may.length), must.length);
  return `${before}${value < 0 ? '-' : ''}${money}${grouped || found === null ? shown : shown.replaceAll(',', '')}${percent}${after}`;
}

/** Without zeros at the end beyond `least` decimals. */
function trimmed(text: string, least: number): string {
  const [whole, decimals = ''] = text.split('.');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  return kept === '' ? whole! : `${whole}.${kept}`;
}

// Days from 1899-12-30, where spreadsheets count from, to 1970-01-01.
const EPOCH = 25_569;

function formatSerial(serial: number, moment: boolean): string {
  const seconds = Math.round((serial - EPOCH) * DAY_SECONDS);
  const date = Math.floor(seconds / DAY_SECONDS);
  const written = formatDay(day(date));
  if (!moment) return written;
  const rest = seconds - date * DAY_SECONDS;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${written} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}
