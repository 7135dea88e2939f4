import exceljs from 'exceljs';
import type { Bought, Said } from './same-month.ts';

/** `2026-10-07 10:00:00`. */
const written = (at: number): string =>
  new Date(Date.UTC(2026, 9, 1) + at * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** JD's log: a block a conversation; robots, agents and buyers under their names, lines that end in a TAB. */
export const jdLog = (talks: readonly (readonly Said[])[]): string =>
  talks
    .map(
      (talk) =>
        `/*****************以下为一通会话************************************/\n${talk
          .map(({ sender, at, text }) => `${sender} ${written(at)}\t\n${text.replaceAll('\n', '\t\n')}\t\n`)
          .join('')}/*****************会话结束_时间:${written(talk.at(-1)!.at)}*****************/\n`,
    )
    .join('');

const CHAT_HEADER = ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'];

/** Cells of the plain chat table; a log assigns nobody, so that a buyer's row names no agent here either. */
const chatCells = ({ conversation, buyer, sender, role, at, text }: Said): string[] => [
  conversation,
  buyer,
  role === '买家' ? '' : sender,
  role,
  written(at),
  text,
];

const record = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const csv = (rows: readonly (readonly string[])[]): string => `${rows.map(record).join('\r\n')}\r\n`;

/** The plain chat table as CSV, rows in the order given; `ids: false` leaves 会话ID out. */
export const chatCsv = (said: readonly Said[], { ids = true } = {}): string =>
  csv([CHAT_HEADER, ...said.map(chatCells)].map((cells) => (ids ? cells : cells.slice(1))));

/** The plain chat table as a workbook, one sheet a part; times as texts or as the dates of a spreadsheet. */
export async function chatXlsx(
  parts: readonly (readonly Said[])[],
  times: 'texts' | 'dates',
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  parts.forEach((part, index) => {
    const sheet = book.addWorksheet(`聊天${index + 1}`);
    sheet.addRow(CHAT_HEADER);
    for (const said of part) {
      const row = sheet.addRow(chatCells(said));
      if (times === 'texts') continue;
      row.getCell(5).value = new Date(Date.UTC(2026, 9, 1) + said.at * 1000);
      row.getCell(5).numFmt = 'yyyy/m/d h:mm:ss';
    }
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** JD's order sheet, one article an order. */
export const orderCsv = (orders: readonly Bought[]): string => csv(orderRows(orders));

export async function orderXlsx(orders: readonly Bought[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.addWorksheet('订单').addRows(orderRows(orders));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const orderRows = (orders: readonly Bought[]): string[][] => [
  [
    '订单号',
    '商品名称',
    '订购数量',
    '下单时间',
    '应付金额',
    '订单状态',
    '下单帐号',
    '运费金额',
    '付款确认时间',
  ],
  ...orders.map(({ number, buyer, created, paid, cents, units }) => [
    number,
    '中性笔',
    String(units),
    written(created),
    (cents / 100).toFixed(2),
    paid === null ? '等待付款' : '完成',
    buyer,
    '6.00',
    paid === null ? '' : written(paid),
  ]),
];
