import type { ClauseDraft } from './clause-schema.ts';
import type { Clause } from './contract.ts';
import type { Around } from './read-clause.ts';
import type { Path } from './source.ts';

/** Money, a veto and a review that could never come about are mistakes of the contract. */
export function complainOfEffect(
  draft: ClauseDraft,
  { severity, responsibility }: Pick<Clause, 'severity' | 'responsibility'>,
  metric: { readonly id: string; readonly heuristic: boolean },
  path: Path,
  { complain, hasSettlement }: Around,
): void {
  const binding = severity === 'binding' && responsibility === 'vendor';
  const why =
    responsibility !== 'vendor'
      ? 'other-side'
      : metric.heuristic && !draft.severity
        ? 'heuristic'
        : 'not-binding';
  if (draft.penalty && !binding)
    complain([...path, 'penalty'], `penalty-${why}`, { metric: metric.id, severity, responsibility }, 'key');
  else if (draft.penalty && !hasSettlement) complain([...path, 'penalty'], 'penalty-no-base', {}, 'key');
  if (draft.bonus && !binding)
    complain([...path, 'bonus'], 'bonus-idle', { severity, responsibility }, 'key');
  else if (draft.bonus && !hasSettlement) complain([...path, 'bonus'], 'bonus-no-base', {}, 'key');
  // The platform names no case that could be shown, or confirmed.
  if (draft.from === 'console' && draft.penalty?.['per-case'] !== undefined)
    complain([...path, 'penalty', 'per-case'], 'per-case-console', {}, 'key');
  if (draft.critical && !binding)
    complain([...path, 'critical'], 'critical-idle', { severity, responsibility }, 'key');
  if (draft.confirm && !(metric.heuristic && severity === 'binding'))
    complain([...path, 'confirm'], 'confirm-idle', {}, 'key');
}
