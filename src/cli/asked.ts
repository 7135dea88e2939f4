import { type PeriodChoice, parsePeriod } from '../judge/period.ts';
import type { Report } from '../reports/report.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { type Day, parseDay } from '../units/time.ts';

/** What `--period` asks for; null where it was not given. */
export function askedPeriod(text: string | undefined): PeriodChoice | null {
  if (text === undefined) return null;
  const period = parsePeriod(text);
  if (period === null) throw new UserError([{ code: 'bad-period', args: { value: text } }]);
  return period;
}

/** What `--today` says; null where it was not given. */
export function askedDay(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const asked = parseDay(text);
  if (asked === null) throw new UserError([{ code: 'bad-today', args: { value: text } }]);
  return asked;
}

const LEAST = 40;
const MOST = 500;

/** The columns that `--width` asks for; null where it was not given. */
export function askedWidth(text: string | undefined): number | null {
  if (text === undefined) return null;
  const width = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (width < LEAST || width > MOST)
    throw new UserError([
      { code: 'bad-number', args: { option: '--width', least: LEAST, most: MOST, value: text } },
    ]);
  return width;
}

/** The reports of `--format` by id or extension, in the order given, each once; `fit` says which may be asked for. */
export async function chooseReports(
  list: string,
  fit: (report: Report) => boolean,
): Promise<readonly Report[]> {
  const shelf: readonly Report[] = Object.values(await import('../reports/index.ts'));
  const offered = shelf.filter(fit);
  const allowed = offered.map(({ id }) => id).join(', ');
  const ids = new Set(
    list
      .split(/[,，、]/)
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  );
  if (ids.size === 0) throw new UserError([{ code: 'no-report', args: { allowed } }]);
  const named = (name: string) => offered.find(({ id, extension }) => name === id || name === extension);
  const unknown = [...ids].filter((id) => !named(id));
  if (unknown.length > 0)
    throw new UserError(unknown.map((value) => ({ code: 'unknown-report', args: { value, allowed } })));
  return [...new Set([...ids].map((id) => named(id)!))];
}

/** Runs steps that do not need each other; what the person has to mend in any of them is said at once. */
export async function allComplaints<T extends Readonly<Record<string, unknown>>>(
  steps: {
    readonly [K in keyof T]: () => T[K] | Promise<T[K]>;
  },
): Promise<T> {
  const complaints: Complaint[] = [];
  const results: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(steps)) {
    try {
      results[name] = await step();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      complaints.push(...error.complaints);
    }
  }
  if (complaints.length > 0) throw new UserError(complaints);
  return results as T;
}
