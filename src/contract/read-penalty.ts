import type { Unit } from '../units/quantity.ts';
import type { ClauseDraft } from './clause-schema.ts';
import type { Penalty, Target } from './contract.ts';
import type { Note } from './notes.ts';
import { readTiers } from './read-tiers.ts';
import type { Path } from './source.ts';
import { readAmount, readStep } from './values.ts';

type Draft = NonNullable<ClauseDraft['penalty']>;

/** The penalty of a clause with that target; null where it is not sound. */
export function readPenalty(
  draft: Draft,
  unit: Unit,
  target: Target,
  hasCases: boolean,
  path: Path,
  complain: Note,
): Penalty | null {
  const cap = draft.cap === undefined ? null : readAmount(draft.cap, [...path, 'cap'], complain);
  const amount = (key: 'deduct' | 'per-case') => readAmount(draft[key]!, [...path, key], complain);
  const form = formOf(draft, path, complain);
  if (form === 'deduct') {
    const deduct = amount('deduct');
    return deduct && { kind: 'deduct', deduct, cap };
  }
  if (form === 'per-case') {
    if (!hasCases) complain([...path, form], 'penalty-no-cases', {}, 'key');
    const deduct = amount('per-case');
    return deduct && { kind: 'per-case', deduct, cap };
  }
  if (form === 'per') {
    const step = readStep(draft.per!, unit, [...path, 'per'], complain);
    const deduct = amount('deduct');
    return step && deduct && { kind: 'per', step, count: draft.step ?? 'full', deduct, cap };
  }
  if (form === null) return null;
  const tiers = readTiers(draft[form]!, unit, target, form, [...path, form], complain);
  return tiers && { kind: 'tiers', side: form, tiers, cap };
}

const FORMS = ['below', 'above', 'per', 'per-case'] as const;

/** Which of the forms of a penalty this is; complains where it is none, or several. */
function formOf(draft: Draft, path: Path, complain: Note): 'deduct' | (typeof FORMS)[number] | null {
  const forms = FORMS.filter((form) => draft[form] !== undefined);
  const bad = (
    key: string | null,
    code: 'penalty-forms' | 'penalty-empty' | 'penalty-per-amount' | 'penalty-step',
  ) => {
    if (key === null) complain(path, code);
    else complain([...path, key], code, { key }, 'key');
    return null;
  };
  if (forms.length > 1) return bad(forms[1]!, 'penalty-forms');
  if (draft.step !== undefined && forms[0] !== 'per') return bad('step', 'penalty-step');
  if (forms[0] === 'per') return draft.deduct === undefined ? bad('per', 'penalty-per-amount') : 'per';
  if (draft.deduct !== undefined) return forms[0] ? bad('deduct', 'penalty-forms') : 'deduct';
  return forms[0] ?? bad(null, 'penalty-empty');
}
