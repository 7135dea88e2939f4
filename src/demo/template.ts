import { plainDigits } from './digits.ts';
import type { Random } from './random.ts';

/** A sentence with places in it: texts around the places, and what each place is. */
export interface Template {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

/** What question and answer have in common. */
export interface Details {
  /** Number of the order that is talked about; '' where there is none. */
  readonly order: string;
  readonly product: string;
  readonly colour: string;
}

/**
 * Of the details: `{o}` the order number, `{p}` the product, `{c}` the colour. By chance: `{k}` any colour ·
 * `{n}` a number 2 … 60 · `{m}` an amount in yuan · `{d}` days 2 … 7 · `{t}` a time of day · `{u}` a link to an item.
 */
type Place = 'o' | 'p' | 'c' | 'k' | 'n' | 'm' | 'd' | 't' | 'u';

/** Sentences ready to be filled; written once, filled millions of times. */
export const templates = (...sentences: readonly string[]): readonly Template[] =>
  sentences.map((sentence) => {
    const parts = sentence.split(/\{([opcknmdtu])\}/);
    return {
      texts: parts.filter((_, index) => index % 2 === 0),
      places: parts.filter((_, index) => index % 2 === 1) as Place[],
    };
  });

/** One of the sentences, its places filled. */
export function say(list: readonly Template[], random: Random, details: Details): string {
  const { texts, places } = random.pick(list);
  let text = texts[0]!;
  for (let i = 0; i < places.length; i++) text += fillPlace(places[i]!, random, details) + texts[i + 1]!;
  return text;
}

function fillPlace(place: Place, random: Random, details: Details): string {
  switch (place) {
    case 'o':
      return details.order;
    case 'p':
      return details.product;
    case 'c':
      return details.colour;
    case 'k':
      return random.pick(COLOURS);
    case 'n':
      return String(random.between(2, 60));
    case 'm':
      return `${random.between(3, 89)}.${random.below(10)}0`;
    case 'd':
      return String(random.between(2, 7));
    case 't':
      return `${random.between(8, 22)}:${random.below(6)}0`;
    case 'u':
      return `https://item.demo.example/${plainDigits(random.below(100_000), 12)}.html`;
  }
}

export const COLOURS = ['黑色', '蓝色', '红色', '墨蓝', '浅粉', '草绿', '奶白', '灰色'] as const;
