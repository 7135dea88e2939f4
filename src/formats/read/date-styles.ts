/** Number formats that Excel shows as dates in every or in Chinese locales (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Of `xl/styles.xml`: for each cell style, whether it shows a number as a date. */
export function dateStyles(xml: string): boolean[] {
  const custom = new Map<number, boolean>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const code = /\sformatCode=(?:"([^"]*)"|'([^']*)')/.exec(tag);
    const id = /\snumFmtId=["'](\d+)/.exec(tag);
    if (id && code) custom.set(Number(id[1]), isDateCode((code[1] ?? code[2])!));
  }
  const styles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(/\snumFmtId=["'](\d+)/.exec(tag)?.[1] ?? 0);
    return custom.get(id) ?? BUILT_IN(id);
  });
}

/** Whether a format code has a part of a date or time outside literals, colours and conditions. */
function isDateCode(code: string): boolean {
  const bare = code
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General/gi, '');
  return /[ymdhs年月日时分秒]/i.test(bare.split(';')[0]!);
}
