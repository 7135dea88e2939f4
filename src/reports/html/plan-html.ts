import { decimalOf, showDecimal } from '../../text/show.ts';
import { fraction, times } from '../../units/fraction.ts';
import { DAY_SECONDS, day, formatDay } from '../../units/time.ts';
import { escapeXml } from '../../workbook/charts.ts';
import type { LookName } from '../../workbook/looks.ts';
import type { Cell, Row, SheetPlan } from '../../workbook/plan.ts';

/** Rows of one text: what they are on a page. */
const BLOCKS: Partial<Record<LookName, string>> = {
  heading: 'h3',
  banner: 'p',
  reason: 'p',
  lead: 'p',
  note: 'p',
  sign: 'p',
};

/** Cells that say what stands beside them. */
const ROW_HEADS: ReadonlySet<LookName> = new Set(['label', 'wholeText', 'sumText', 'dueText']);

/** A sheet's rows as HTML: texts, headings and tables, without its title; `most` rows of its tables at most. */
export function planHtml({ rows, name }: SheetPlan, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let head: string[] = [];
  let body: string[] = [];
  let left = most;
  const close = (): void => {
    if (head.length + body.length > 0) parts.push(tableHtml(name, head, body));
    head = [];
    body = [];
  };
  for (const row of rows) {
    const block = blockOf(row);
    if (row.length === 0 || block !== null) close();
    if (block !== null) parts.push(block);
    else if (row.length > 0 && row.every(({ look }) => look === 'head')) {
      if (body.length > 0) close();
      head.push(rowHtml(row, true));
    } else if (row.length > 0 && left-- > 0) body.push(rowHtml(row, false));
  }
  close();
  return parts.join('\n');
}

/** A row that is one text across the sheet; null where it is part of a table. The title stands elsewhere. */
function blockOf(row: Row): string | null {
  const [only] = row;
  if (row.length !== 1 || only === undefined) return null;
  if (only.look === 'title') return '';
  const tag = BLOCKS[only.look];
  return tag === undefined ? null : `<${tag} class="${only.look}">${cellText(only)}</${tag}>`;
}

/** A table that scrolls by itself; one without any head only places things side by side. */
function tableHtml(label: string, head: readonly string[], body: readonly string[]): string {
  const rows = body.join('\n');
  const placed = head.length === 0 && !rows.includes('<th') ? ' role="presentation"' : '';
  const heads = head.length > 0 ? `<thead>${head.join('')}</thead>` : '';
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(label)}"><table${placed}>${heads}<tbody>${rows}</tbody></table></div>`;
}

const rowHtml = (row: Row, head: boolean): string =>
  `<tr>${row.map((cell) => (head ? headCell(cell) : bodyCell(cell))).join('')}</tr>`;

const headCell = (cell: Cell): string =>
  cell.value === null && (cell.span ?? 1) === 1
    ? '<td class="head"></td>'
    : `<th scope="col${(cell.span ?? 1) > 1 ? 'group' : ''}"${spanOf(cell)}>${cellText(cell)}</th>`;

function bodyCell(cell: Cell): string {
  const content = cellText(cell);
  if (ROW_HEADS.has(cell.look) && content !== '')
    return `<th scope="row" class="${cell.look}"${spanOf(cell)}>${content}</th>`;
  const shown = cell.look === 'link' ? `<a href="#breaches">${content}</a>` : content;
  return `<td class="${cell.look}"${spanOf(cell)}${sortKey(cell)}>${shown}</td>`;
}

const spanOf = ({ span = 1 }: Cell): string => (span > 1 ? ` colspan="${span}"` : '');

/** What a number is sorted by: itself, not how it is shown. */
const sortKey = ({ value }: Cell): string => (typeof value === 'number' ? ` data-sort="${value}"` : '');

/** What a cell shows. */
export function cellText({ value, pattern }: Cell): string {
  const shown = typeof value === 'object' && value !== null ? value.result : value;
  if (shown === null) return '';
  return typeof shown === 'number'
    ? escapeXml(formatNumber(shown, pattern))
    : escapeXml(shown).replaceAll('\n', '<br>');
}

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
