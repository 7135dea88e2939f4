/** What a cell's style shows a number as; `plain` is the number itself. */
export type NumberStyle = 'plain' | 'date' | 'percent';

/** Number formats that Excel shows as dates in every or in Chinese locales (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATE = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const BUILT_IN_PERCENT = (id: number): boolean => id === 9 || id === 10;

/** Of `xl/styles.xml`: for each cell style, what it shows a number as. */
export function numberStyles(xml: string): NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const code = /\sformatCode=(?:"([^"]*)"|'([^']*)')/.exec(tag);
    const id = /\snumFmtId=["'](\d+)/.exec(tag);
    if (id && code) custom.set(Number(id[1]), styleOf((code[1] ?? code[2])!));
  }
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\snumFmtId=["'](\d+)/.exec(tag)?.[1] ?? 0);
    return custom.get(id) ?? (BUILT_IN_DATE(id) ? 'date' : BUILT_IN_PERCENT(id) ? 'percent' : 'plain');
  });
}

/** What a format code shows, outside literals, colours and conditions: a part of a date or time, or a percentage. */
function styleOf(code: string): NumberStyle {
  const bare = code
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General/gi, '')
    .split(';')[0]!;
  if (/[ymdhs年月日时分秒]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
}
