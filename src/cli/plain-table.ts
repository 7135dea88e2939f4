import type { Column } from '../reports/terminal/columns.ts';

/** A table without colours, as wide as the screen at most; it ends its last line. */
export async function plainTable(columns: readonly Column[], width: number): Promise<string> {
  const [{ fitColumns }, { tableLines }] = await Promise.all([
    import('../reports/terminal/columns.ts'),
    import('../reports/terminal/table.ts'),
  ]);
  return `${tableLines(fitColumns(columns, width), (text) => text).join('\n')}\n`;
}
