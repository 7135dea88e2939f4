import { rows, workbook, write } from '../../helpers/bytes.mjs';

const [created, paid] = ['2026-10-12 10:00:00', '2026-10-12 10:01:00'];
const sheet = rows(
  ['订单号', '买家', '下单时间', '付款时间', '货品', '数量', '实付'],
  ['D1001', 'demo_31', created, paid, '杯子', 1, '28.00'],
  ['', '', '', '', '杯垫', 2, '5.00'],
  ['D1002', 'demo_32', created, paid, '杯子', 1, '14.00'],
  ['D1002', 'demo_32', created, paid, '杯盖', 1, '14.00'],
  ['D1003', 'demo_33', created, paid, '杯子', 1, '28.00'],
  ['D1003', 'demo_33', created, paid, '杯子', 1, '28.00'],
  ['D1004', 'demo_31', created, paid, '杯刷', 1, '9.00'],
  ['D1004', 'demo_33', created, paid, '杯刷', 1, '9.00'],
);
// The cells of the first order are merged over its two rows.
const merged = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'].map((ref) => `<mergeCell ref="${ref}"/>`);
const merges = `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
write(import.meta.url, '订单.xlsx', workbook({ 订单: `${sheet}</sheetData>${merges}<sheetData>` }));
