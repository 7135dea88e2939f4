import { type DemoMonth, demoFiles } from '../../src/demo/demo.ts';

const texts = new Map<string, string>();

/** The text of the file whose name begins so, decoded strictly; made once. */
export function made(options: DemoMonth, start: string): string {
  const key = JSON.stringify([options, start]);
  const text = texts.get(key) ?? decoded(options, start);
  texts.set(key, text);
  return text;
}

function decoded(options: DemoMonth, start: string): string {
  const file = demoFiles(options).find(({ name }) => name.startsWith(start));
  if (!file) throw new Error(`no ${start} in ${options.platform}`);
  const decoder = new TextDecoder(GBK.test(start) ? 'gbk' : 'utf-8', { fatal: true });
  let text = '';
  for (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Names of the files that are to be in GBK. */
const GBK = /^(?:订单导出|千牛|订单报表|退款|店铺)/;

/** Records of a CSV text by column name: a small reader of its own, quotes and line ends in cells included. */
export function rowsOf(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  for (const [, raw, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    const row = records.at(-1)!;
    row.push(raw!.startsWith('"') ? raw!.slice(1, -1).replaceAll('""', '"') : raw!);
    if (end === '') break;
    if (end !== ',') records.push([]);
  }
  const [header, ...rows] = records.filter((row) => row.length > 1);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name.trim(), row[i] ?? ''])));
}

/** Rows by what stands in a column, in order of first appearance. */
export function groups(rows: readonly Record<string, string>[], column: string): Record<string, string>[][] {
  const found = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const key = row[column]!;
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()];
}
