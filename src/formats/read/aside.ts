import type { Kind } from '../../records/input.ts';
import { type Row, textsOf } from '../bytes/row.ts';
import type { Table } from '../claim/claim.ts';
import { normaliseHeader } from '../claim/header.ts';
import { cleanCell } from './cell.ts';

/** Words that start a row of sums or means below (or between) the data. */
const SUMMARY =
  /^(?:合计|总计|小计|共计|累计|汇总|汇总值|平均|平均值|均值|总值|全店汇总值|全店平均值|同行同层优秀|同行同层均值|总数|total|subtotal|sum|average|avg|mean)[\s:：]*$/i;

/** Words that start a remark below the data. */
const REMARK = /^(?:注|备注|说明|附注|填表|制表|制单|审核|复核|统计|数据来源|导出时间|note|remark|source)/i;

/**
 * What a refused row is, where it is no row of data at all: the `header` again, the `second-header` row below it, a
 * `summary-row`, or a `remark-row`; null where it is a row that was refused. Of chats only a header is told: a message
 * may say anything.
 */
export function asideOf(
  row: Row,
  table: Table,
  kind: Kind,
): 'header' | 'second-header' | 'summary-row' | 'remark-row' | null {
  if (repeatsHeader(row, table)) return 'header';
  if (kind === 'chats') return null;
  const cells = textsOf(row).map(cleanCell);
  const filled = cells.filter((cell) => cell !== '');
  if (row.number === table.headerRow + 1 && !filled.some((cell) => /\p{N}/u.test(cell)))
    return 'second-header';
  if (SUMMARY.test(filled[0] ?? '')) return 'summary-row';
  return filled.length === 1 && REMARK.test(filled[0]!) ? 'remark-row' : null;
}

/** A header again, where files were put one behind another. */
const repeatsHeader = (row: Row, { columns, header }: Table): boolean =>
  [...columns.values()].every(
    (column) => normaliseHeader(row.text(column)) === normaliseHeader(header[column]!),
  );

const SHOP = /^(?:全店|店铺|整店|整体|商家)(?:汇总|合计|总计|总|数据)?值?$/;
const LISTED = /^(?:汇总|合计|总计|总|小计|累计)值?$/;
const OTHER = /^(?:全店|店铺|整体)?(?:平均|均)值?$|^同行|^行业|^同层|^人均$/;

/**
 * What a summary row of an agents' table sums up: the whole `shop`, the accounts `listed`, or something `other` (means,
 * other shops); null where the name is an account's.
 */
export function summaryOf(name: string): 'shop' | 'listed' | 'other' | null {
  const clean = name.normalize('NFKC').replace(/\s/g, '');
  if (OTHER.test(clean)) return 'other';
  if (SHOP.test(clean)) return 'shop';
  return LISTED.test(clean) ? 'listed' : null;
}
