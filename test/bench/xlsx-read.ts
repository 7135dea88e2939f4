import { spawnSync } from 'node:child_process';
import exceljs from 'exceljs';
import { messageOf } from './xlsx-read-message.mjs';

/** What a process of its own found in a workbook, and needed to read it. */
export interface Measured {
  readonly rows: number;
  readonly wrong: number;
  /** Peak resident set, MiB. */
  readonly peak: number;
  readonly seconds: number;
}

/** Writes a chat workbook of so many rows with exceljs's stream writer. */
export async function writeWorkbook(path: string, rows: number, useSharedStrings: boolean): Promise<void> {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings });
  const sheet = writer.addWorksheet('聊天记录');
  sheet.addRow(['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容']).commit();
  for (let row = 0; row < rows; row++) {
    const { session, buyer, agent, role, at, text } = messageOf(row);
    const time = new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ');
    sheet.addRow([session, buyer, agent, role, time, text]).commit();
  }
  await writer.commit();
}

/** Reads it with the built program and compares every cell. */
export function measure(path: string): Measured {
  const child = new URL('xlsx-read-child.mjs', import.meta.url).pathname;
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
