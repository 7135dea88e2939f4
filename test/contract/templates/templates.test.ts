import { expect, test } from 'vitest';
import { compileContract } from '../../../src/contract/compile.ts';
import * as shelf from '../../../src/contract/templates/index.ts';
import { stateOfClauses } from '../../../src/draft/look-around.ts';
import { proposeDraft } from '../../../src/draft/propose-draft.ts';
import { writeDraft } from '../../../src/draft/write-draft.ts';
import * as metricShelf from '../../../src/metrics/index.ts';
import type { Lang } from '../../../src/units/text.ts';
import { day } from '../../../src/units/time.ts';

const metrics = Object.values(metricShelf);
const templates = Object.values(shelf);
const CASES = templates.flatMap((template) =>
  (['zh', 'en'] as const).flatMap((lang) =>
    [null, '30000'].map((fee) => ({ id: template.id, template, lang, fee })),
  ),
);

const compiled = (text: string) => compileContract({ text, file: 'contract.yaml' }, metrics);

const draftOf = ({
  template,
  lang,
  fee,
}: {
  template: (typeof templates)[number];
  lang: Lang;
  fee: string | null;
}) => proposeDraft({ template, fee }, null, lang, '2026-10');

test('there are the six', () => {
  expect(templates.map(({ id }) => id).sort()).toEqual([
    'call-centre',
    'jd',
    'logistics',
    'onboarding',
    'pdd',
    'tmall',
  ]);
});

// JD exports no refund sheet that the program knows: those two clauses are written as comments.
const UNFED: Readonly<Record<string, readonly string[]>> = { jd: ['6.1', '6.2'] };

test.each(CASES)('$id in $lang, fee $fee: sound, and the lint has nothing to say', (given) => {
  const draft = draftOf(given);
  const whole = compiled(writeDraft(draft, new Map()));
  const states = stateOfClauses(whole.contract, null, day(0), given.lang);
  const { contract, warnings } = compiled(writeDraft(draft, states));
  expect(warnings).toEqual([]);
  const unfed = UNFED[given.id] ?? [];
  expect(contract.clauses.map(({ id }) => id)).toEqual(
    given.template.clauses.map(({ id }) => id).filter((id) => !unfed.includes(id)),
  );
  expect(contract.terms.replies.closers).toBe('drop');
  expect(contract.lang).toBe(given.lang);
  // Money only where there is a fee: then every penalty of the template stands.
  const docked = contract.clauses.filter(({ penalty }) => penalty !== null).map(({ id }) => id);
  const meant = given.template.clauses
    .filter(({ id, penalty }) => penalty && !unfed.includes(id))
    .map(({ id }) => id);
  expect(docked).toEqual(given.fee === null ? [] : meant);
  expect(contract.settlement === null).toBe(given.fee === null);
});

test.each(CASES)(
  '$id in $lang, fee $fee: the lines written as comments are sound too, their # taken off',
  (given) => {
    const draft = draftOf(given);
    const states = new Map(
      given.template.clauses.map(({ id }, index) => [
        id,
        { active: index === 0, fed: true, measured: null, lacks: null },
      ]),
    );
    const text = writeDraft(draft, states)
      .replace(/^ {2}# (?=- \{)/gm, '  ')
      .replace(/^# (?=settlement:| {2}(?:base|penalty-cap|tax):)/gm, '')
      .replace(/^# (?=term:)/gm, '');
    const { contract } = compiled(text);
    expect(contract.clauses).toHaveLength(given.template.clauses.length);
    expect(contract.settlement).not.toBeNull();
    expect(contract.term).not.toBeNull();
  },
);

test('each clause says where its figures come from, in both languages', () => {
  for (const { clauses } of templates)
    for (const { why } of clauses) {
      expect(why.zh).toMatch(/\p{Script=Han}{4}/u);
      expect(why.en).not.toMatch(/\n/);
      expect(why.zh).not.toMatch(/\n/);
    }
});

test('JD’s clauses are split by role where accounts have one', () => {
  const { contract } = compiled(
    writeDraft(draftOf({ template: shelf.jd, lang: 'zh', fee: null }), new Map()),
  );
  expect(Object.fromEntries(contract.clauses.map(({ id, only }) => [id, only.role]))).toMatchObject({
    '4.1': null,
    '5.1': '售前',
    '5.2': '售中',
    '5.3': '售后',
    '5.4': '售后',
  });
  expect(contract.terms.agents.roles).toEqual({ 售前: ['*售前*'], 售中: ['*售中*'], 售后: ['*售后*'] });
});
