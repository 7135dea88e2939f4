import type { Scorecard } from '../../src/scorecard/scorecard.ts';

/** Texts with everything taken out that the data brought along: names, files, terms. */
export function withoutData(texts: readonly string[], card: Scorecard): string[] {
  const data = [...strings([card.contract, card.terms, card.agents, card.inputs, card.problems, card.tool])];
  const only = card.judgements.flatMap(({ only, evidence, part }) => [
    ...strings([only, evidence, part?.note]),
  ]);
  const people = card.exemptions.flatMap(({ filedBy, decidedBy }) => [...strings([filedBy, decidedBy])]);
  const known = [...new Set([...data, ...only, ...people])]
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length);
  return texts.map((text) => known.reduce((rest, each) => rest.split(each).join(''), text));
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* strings(inner);
    }
  }
}

/** Three words of English in a row. */
export const ENGLISH = /[A-Za-z]{2,} [a-z]{2,} [A-Za-z]{2,}/;
export const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
