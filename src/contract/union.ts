import type { z } from 'zod';
import type { ComplaintCode } from '../text/complaints.ts';

export type Issue = z.core.$ZodIssue;

/** Of a union, what is wrong with the form that was meant: a quantity, or the form that fits at the top. */
export function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = formsOf(issue);
  const quantity = forms.flat().find((inner) => inner.code === 'custom' && inner.params?.fault);
  if (quantity?.code === 'custom') {
    const words = forms.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
    return [{ ...quantity, path: issue.path, params: { ...quantity.params, words } }];
  }
  const atTop = (inner: Issue) => inner.code === 'invalid_type' && inner.path.length === 0;
  const meant = forms.find((form) => !form.some(atTop));
  if (!meant) return [issue];
  return meant.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** What is wrong with each form of a union, unions in it taken apart. */
const formsOf = (issue: z.core.$ZodIssueInvalidUnion): Issue[][] =>
  issue.errors.flatMap((form) => {
    const [first] = form;
    return first?.code === 'invalid_union' && first.path.length === 0 ? formsOf(first) : [form];
  });

/** `want-text`, `want-list`, `want-list-or-map` … by what the schema expected. */
export function wanted(issue: Issue): ComplaintCode {
  const inner = issue.code === 'invalid_union' ? formsOf(issue).flat() : [issue];
  const forms = inner.flatMap((part) =>
    part.code === 'invalid_type' ? [FORMS[part.expected] ?? 'text'] : [],
  );
  if (forms.length === 0) return 'value-unfit';
  return `want-${[...new Set(forms)].sort().join('-or-')}` as ComplaintCode;
}

const FORMS: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'map',
  record: 'map',
  boolean: 'flag',
};
