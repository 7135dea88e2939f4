import type { Look, Report } from '../reports/report.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { ReportFile } from './save-scorecard.ts';

/** The reports that make files, rendered, as `<base>.xlsx` and so on. */
export async function renderFiles(
  card: Scorecard,
  reports: readonly Report[],
  base: string,
  look: Look,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const report of reports) {
    if (report.extension === null) continue;
    files.push({
      name: `${base}.${report.extension}`,
      content: await report.render(card, { ...look, color: false }),
    });
  }
  return files;
}
