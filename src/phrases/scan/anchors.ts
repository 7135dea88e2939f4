import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Texts of which every match holds at least one. */
export type AnchorSet = readonly string[];

/** One of a pattern's alternatives, as RegExp takes it, and what its matches hold: a text of each of the sets. */
export interface Anchored {
  readonly source: string;
  /** The most telling first; empty where nothing is known. */
  readonly sets: readonly AnchorSet[];
}

// `[您你]的` stands for two texts. What could be more texts than this is no use as an anchor.
const MOST_TEXTS = 64;
// A third set hardly ever rules a text out that the first two let pass.
const MOST_SETS = 2;

/** The alternatives of a regular expression (without slashes, flag `u`), each with its anchors. */
export function anchored(source: string): readonly Anchored[] {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    source,
    0,
    source.length,
    true,
  );
  return alternatives.map((each) => ({ source: each.raw, sets: best(setsOf(each), MOST_SETS) }));
}

/** All elements of a sequence match one after the other: all their sets hold. */
function setsOf({ elements }: AST.Alternative): AnchorSet[] {
  const sets: AnchorSet[] = [];
  // What the run of literal text could be that is being put together.
  let run: AnchorSet = [''];
  const end = (next: AnchorSet): void => {
    if (!run.includes('')) sets.push(run);
    run = next;
  };
  for (const element of elements) {
    // What only looks around takes no text: the run goes on.
    if (element.type === 'Assertion') continue;
    const texts = literal(element);
    const longer = texts && product(run, texts);
    if (longer) run = longer;
    else {
      end(texts ?? ['']);
      if (!texts) sets.push(...inner(element));
    }
  }
  end(['']);
  return sets;
}

/** One of the alternatives matches: it holds a text of the best set of one of them. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): AnchorSet[] {
  const each = alternatives.map(setsOf);
  if (each.length === 1) return each[0]!;
  if (each.some((sets) => sets.length === 0)) return [];
  return [[...new Set(each.flatMap((sets) => best(sets, 1)[0]!))]];
}

/** All that an element can be, where that is a handful of texts. */
function literal(element: AST.Element): AnchorSet | null {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type === 'CharacterClass') return ofClass(element);
  if (element.type === 'Quantifier') return ofOptional(element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  const each = element.alternatives.map(({ elements }) =>
    elements.reduce<AnchorSet | null>(
      (texts, part) => {
        const next = texts && literal(part);
        return next && product(texts, next);
      },
      [''],
    ),
  );
  const texts = each.every((one) => one !== null) ? [...new Set(each.flat())] : null;
  return texts && texts.length <= MOST_TEXTS ? texts : null;
}

/** What may be left out is a text or none. */
function ofOptional({ element, min, max }: AST.Quantifier): AnchorSet | null {
  const texts = min === 0 && max === 1 ? literal(element) : null;
  return texts && [...new Set([...texts, ''])];
}

function ofClass({ negate, elements }: AST.CharacterClass): AnchorSet | null {
  if (negate || elements.length > MOST_TEXTS) return null;
  const characters = elements.map((one) =>
    one.type === 'Character' ? String.fromCodePoint(one.value) : null,
  );
  return characters.every((one) => one !== null) ? characters : null;
}

/** Sets of an element that is no plain text. */
function inner(element: AST.Element): AnchorSet[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return ofAlternatives(element.alternatives);
  if (element.type !== 'Quantifier' || element.min === 0) return [];
  const texts = literal(element.element);
  if (texts === null) return inner(element.element);
  return texts.includes('') ? [] : [texts];
}

function product(a: AnchorSet, b: AnchorSet): AnchorSet | null {
  return a.length * b.length > MOST_TEXTS
    ? null
    : [...new Set(a.flatMap((head) => b.map((tail) => head + tail)))];
}

/** Longer texts are rarer; of equally long ones, fewer are. */
function best(sets: readonly AnchorSet[], most: number): readonly AnchorSet[] {
  const shortest = (texts: AnchorSet): number => Math.min(...texts.map(({ length }) => length));
  return [...sets].sort((a, b) => shortest(b) - shortest(a) || a.length - b.length).slice(0, most);
}
