import type { Report } from '../reports/report.ts';
import { UserError } from '../units/errors.ts';

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
