import { rows, workbook, write } from '../../helpers/bytes.mjs';

const sheet = rows(
  ['十月考勤', '', '', ''],
  ['日期', '姓名', '应出勤', '实出勤'],
  ['2026-10-07', '小美', 1, 1],
  ['', '小丽', 1, 0.5],
  ['', '小王', 1, 0],
  ['', '', '', ''],
  [46303, '小美', 1, 1],
  ['', '小丽', 1, 1],
);
// The title over the whole width, a date over three rows and the blank one below; the last date is not merged.
const merges = '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A3:A6"/></mergeCells>';
write(import.meta.url, '考勤.xlsx', workbook({ 十月: `${sheet}</sheetData>${merges}<sheetData>` }));
