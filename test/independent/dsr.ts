import type { Clause } from './contract.ts';
import { noData } from './no-data.ts';
import type { DsrSnapshot, Measured, Period } from './types.ts';

function whichOf(name: string): DsrSnapshot['which'] | null {
  if (name.includes('描述')) return 'description';
  if (name.includes('服务')) return 'service';
  return name.includes('物流') ? 'logistics' : null;
}

/** "Cells such as `4.78（+0.01）` -> take the leading number." */
function leading(cell: string | undefined): number | null {
  const match = /^\d+(\.\d+)?/.exec(cell ?? '');
  return match ? Number(match[0]) : null;
}

function dateIn(text: string): string | null {
  const m = /(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})/.exec(text);
  return m ? `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` : null;
}

/**
 * Tmall DSR (formats.md §5): a banner with 统计日期, a header 指标名称, three rows; a daily table 日期, 描述得分 … may follow in
 * the same sheet. Null when the file is another one.
 */
export function readDsr(shop: string, fileName: string, rows: string[][]): DsrSnapshot[] | null {
  const found: DsrSnapshot[] = [];
  let day = dateIn(fileName);
  let header: string[] = [];
  let seen = false;
  for (const row of rows) {
    const banner = row.find((cell) => cell.includes('统计日期'));
    if (banner !== undefined) {
      day = dateIn(banner.slice(banner.indexOf('统计日期')));
    } else if (
      /^(指标|指标名称)$/.test(row[0]!) ||
      (row[0] === '日期' && row.some((cell) => cell.includes('得分')))
    ) {
      header = row;
      seen = true;
    } else if (header[0] === '日期') {
      const date = dateIn(row[0]!);
      header.forEach((name, column) => {
        const which = whichOf(name);
        const score = leading(row[column]);
        // the day of the banner stands in the table too: one snapshot
        const known = found.some((snapshot) => snapshot.which === which && snapshot.day === date);
        if (which && score !== null && date && !known)
          found.push({ shop, day: date, which, score, industry: null });
      });
    } else if (header.length > 0) {
      const which = whichOf(row[0]!);
      const score = leading(row[header.findIndex((name) => /^(得分|评分)$/.test(name))]);
      const industry = leading(row[header.indexOf('行业均值')]);
      if (which && score !== null && day) found.push({ shop, day, which, score, industry });
    }
  }
  return seen ? found : null;
}

/** "last snapshot in the period; `statistic: change` (last − first), `vs-industry`" */
export function dsr(clause: Clause, period: Period, snapshots: DsrSnapshot[]): Measured {
  let own: DsrSnapshot[] = [];
  for (const snapshot of snapshots) {
    if (`dsr-${snapshot.which}` !== clause.metric) continue;
    if (clause.only.shops && !clause.only.shops.includes(snapshot.shop)) continue;
    if (period.from <= snapshot.day && snapshot.day <= period.to) own.push(snapshot);
  }
  const name = clause.options.statistic ?? 'last';
  // "last snapshot […] vs-industry": the last that has an industry mean beside it.
  if (name === 'vs-industry') own = own.filter(({ industry }) => industry !== null);
  own.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const last = own[own.length - 1];
  if (!last) return noData('no-dsr');
  let value: number | null = last.score;
  if (name === 'change') value = own.length > 1 ? last.score - own[0]!.score : null;
  if (name === 'vs-industry') value = last.industry === null ? null : last.score - last.industry;
  if (value === null) return noData('nothing-to-compare');
  return { numerator: null, denominator: null, value, sample: own.length, reason: null, breaches: null };
}
