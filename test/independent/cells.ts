import { parse } from 'csv-parse/sync';

/** Quirks 4 and 5: `="123…"`, leading or trailing TAB, leading `'`, spaces, NBSP, U+FEFF around a value. */
export function cleanCell(cell: string): string {
  let text = cell.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g, '');
  const formula = /^="(.*)"$/.exec(text);
  if (formula) text = formula[1]!.trim();
  if (text.startsWith("'")) text = text.slice(1).trim();
  return text;
}

/** Quirk 6: cells that say nothing. */
export function isBlank(cell: string): boolean {
  if (/^0000-00-00/.test(cell) || /^(##|\$\$)/.test(cell)) return true;
  return ['', '-', '--', 'null', 'nan', 'none', '无退款申请', '延迟统计'].includes(cell.toLowerCase());
}

export function readCells(text: string): string[][] {
  const rows = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => row.map(cleanCell));
}

/**
 * The rows under the header: the first row that holds all of `needed`. Columns go by trimmed name, never by
 * position; spaces inside a name do not matter (`商品 id`). Null when no row is such a header.
 */
export function readTable(rows: string[][], needed: string[]): Record<string, string>[] | null {
  for (let i = 0; i < rows.length && i < 10; i++) {
    const names = rows[i]!.map((name) => name.replace(/\s/g, '').normalize('NFKC'));
    if (!needed.every((name) => names.includes(name.normalize('NFKC')))) continue;
    const records: Record<string, string>[] = [];
    for (const row of rows.slice(i + 1)) {
      const record: Record<string, string> = {};
      names.forEach((name, column) => {
        if (name !== '' && !(name in record)) record[name] = row[column] ?? '';
      });
      records.push(record);
    }
    return records;
  }
  return null;
}

/** The first of several names of a column that the sheet has and fills. */
export function cellOf(record: Record<string, string>, ...names: string[]): string {
  for (const name of names) {
    const cell = record[name.normalize('NFKC')];
    if (cell !== undefined && !isBlank(cell)) return cell;
  }
  return '';
}

/** Quirk 7: `1,234.00`, `￥`, `元`. Null when there is no number. */
export function fenOf(cell: string): bigint | null {
  const match = /^-?\d+(\.\d+)?$/.exec(cell.normalize('NFKC').replace(/[,¥元\s]/g, ''));
  return match ? BigInt(Math.round(Number(match[0]) * 100)) : null;
}
