import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Texts of which every match holds at least one; null where a match may hold none of them. */
export type Anchors = readonly string[] | null;

/** What a run of literal text could be so far, and the best texts found in the sequence. */
type Run = { texts: readonly string[]; best: Anchors };

// `[您你]的` stands for two texts; classes of more characters, and products of several, are no use as anchors.
const MOST_TEXTS = 16;

/** Reads the anchors off a regular expression (without slashes, as RegExp takes it with the flag `u`). */
export const anchorsOf = (source: string): Anchors =>
  ofAlternatives(
    new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, true).alternatives,
  );

/** One of the alternatives matches: all of them must have an anchor. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): Anchors {
  const each = alternatives.map(ofSequence);
  return each.every((anchors) => anchors !== null) ? [...new Set(each.flat())] : null;
}

/** All elements match one after the other: the best anchors of any of them will do. */
function ofSequence({ elements }: AST.Alternative): Anchors {
  const run: Run = { texts: [''], best: null };
  for (const element of elements) {
    // What only looks around takes no text: the run goes on.
    if (element.type === 'Assertion') continue;
    const texts = literal(element);
    const longer = texts && product(run.texts, texts);
    if (longer) {
      run.texts = longer;
      continue;
    }
    end(run);
    if (texts) run.texts = texts;
    else run.best = better(run.best, inner(element));
  }
  end(run);
  return run.best;
}

function end(run: Run): void {
  if (!run.texts.includes('')) run.best = better(run.best, run.texts);
  run.texts = [''];
}

/** All that an element can be, where that is a handful of texts. */
function literal(element: AST.Element): readonly string[] | null {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type === 'CharacterClass') return ofClass(element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return null;
  const each = element.alternatives.map(({ elements }) =>
    elements.reduce<readonly string[] | null>(
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

function ofClass({ negate, elements }: AST.CharacterClass): readonly string[] | null {
  if (negate || elements.length > MOST_TEXTS) return null;
  const characters = elements.map((one) =>
    one.type === 'Character' ? String.fromCodePoint(one.value) : null,
  );
  return characters.every((one) => one !== null) ? characters : null;
}

/** Anchors inside an element that is no plain text. */
function inner(element: AST.Element): Anchors {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return ofAlternatives(element.alternatives);
  if (element.type !== 'Quantifier' || element.min === 0) return null;
  const texts = literal(element.element);
  if (texts === null) return inner(element.element);
  return texts.includes('') ? null : texts;
}

function product(a: readonly string[], b: readonly string[]): readonly string[] | null {
  return a.length * b.length > MOST_TEXTS ? null : a.flatMap((head) => b.map((tail) => head + tail));
}

/** Longer texts are rarer; of equally long ones, fewer are. */
function better(a: Anchors, b: Anchors): Anchors {
  if (a === null || b === null) return a ?? b;
  const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));
  const gain = shortest(b) - shortest(a);
  return gain > 0 || (gain === 0 && b.length < a.length) ? b : a;
}
