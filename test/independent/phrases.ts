import * as shelf from '../../src/phrases/index.ts';
import type { Contract } from './contract.ts';
import { mapOf, textsOf } from './nodes.ts';

/** "Text is normalised first (NFKC, case, spaces)." */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** A class as data. One that the shelf does not have is made of what the contract adds. */
type Class = { patterns: string[]; whole: boolean };

function classOf(contract: Contract, id: string): Class {
  const changes = mapOf(contract.phrases[id]);
  const dropped = textsOf(changes.drop);
  const known = Object.values(shelf).find((each) => each.id === id);
  const patterns: string[] = [];
  for (const entry of known?.entries ?? []) if (!dropped.includes(entry.id)) patterns.push(entry.pattern);
  patterns.push(...textsOf(changes.add));
  return { patterns, whole: known?.match === 'whole' };
}

/** A regular expression's source: `/regex/` as it is, plain text with every character meaning itself. */
function sourceOf(pattern: string): string {
  if (pattern.length > 1 && pattern.startsWith('/') && pattern.endsWith('/')) return pattern.slice(1, -1);
  return normalised(pattern).replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');
}

/** Whether a pattern can be matched from one place of the text to another, the text around it being as it is. */
function fits(source: string, text: string, from: number, to: number): boolean {
  const behind = text.length - to;
  const expression = new RegExp(`(?:${source})(?=[^]{${[...text.slice(to)].length}}$)`, 'uy');
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match !== null && from + match[0].length === text.length - behind;
}

/** "the text is made of entries and punctuation only": which places can be reached from the beginning */
function isMadeOf(sources: string[], text: string): boolean {
  const silent: boolean[] = []; // reached over punctuation alone
  const spoken: boolean[] = []; // reached over at least one entry
  silent[0] = true;
  for (let from = 0; from < text.length; from++) {
    if (!silent[from] && !spoken[from]) continue;
    const char = String.fromCodePoint(text.codePointAt(from)!);
    if (/[\p{P}\p{S}\p{M}]/u.test(char)) {
      const next = from + char.length;
      silent[next] ||= silent[from] === true;
      spoken[next] ||= spoken[from] === true;
    }
    for (let to = from + 1; to <= text.length; to++) {
      if (!spoken[to] && sources.some((source) => fits(source, text, from, to))) spoken[to] = true;
    }
  }
  return spoken[text.length] === true;
}

/** A class with its expressions made, and what was asked of it before, by text. */
type Asked = { sources: string[]; expressions: RegExp[]; whole: boolean; answers: Map<string, boolean> };

/** What was asked before: per contract and class. */
const asked = new WeakMap<Contract, Record<string, Asked>>();

function askedOf(contract: Contract, id: string): Asked {
  const known = asked.get(contract) ?? Object.create(null);
  asked.set(contract, known);
  if (!known[id]) {
    const { patterns, whole } = classOf(contract, id);
    const sources = patterns.map(sourceOf);
    const expressions = sources.map((source) => new RegExp(source, 'u'));
    known[id] = { sources, expressions, whole, answers: new Map() };
  }
  return known[id];
}

/** Whether a text belongs to a phrase class: its patterns one after the other. */
export function hits(contract: Contract, id: string, text: string): boolean {
  const { sources, expressions, whole, answers } = askedOf(contract, id);
  let answer = answers.get(text);
  if (answer === undefined) {
    const words = normalised(text);
    answer = whole ? isMadeOf(sources, words) : expressions.some((expression) => expression.test(words));
    answers.set(text, answer);
  }
  return answer;
}

/** "closing words (phrase class `buyer-closing` …, full match)" */
export function isClosing(contract: Contract, text: string): boolean {
  if (hits(contract, 'buyer-closing', text)) return true;
  // a sticker beside the words takes nothing from them
  const words = text.replace(/[[【](?:动画表情|表情包?|贴纸|sticker|emoji)[\]】]/gi, '').trim();
  return words !== text && words !== '' && hits(contract, 'buyer-closing', words);
}

/** "a buyer message of phrase class `to-human` (转人工, 人工客服 …)" */
export function wantsHuman(contract: Contract, text: string): boolean {
  return hits(contract, 'to-human', text);
}

/** Sentences and clauses of a text, each with the signs that end it; links ask nothing. */
function clausesOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/https?:\/\/[\x21-\x7e]+/g, '');
  return plain.split('\n').flatMap((line) => line.match(/[^,。.!?;~]+[,。.!?;~]*/g) ?? []);
}

/** "还有其他可以帮您吗 (class `help`)": leaves it to the buyer whether there is anything; what is offered in particular asks. */
const openOffer =
  /(?:还)?有(?:没有)?(?:什么|其他|其它|别的|任何|啥)[^,。.!?]*(?:帮|为您|服务|问题|疑问|需要)|需要帮助|anything else|how (?:can|may) (?:i|we) help/i;

/**
 * "a human message that was not a question", where "还有其他可以帮您吗 (class `help`) is not a question here": such an
 * offer asks nothing, another question beside it does.
 */
export function isQuestion(contract: Contract, text: string): boolean {
  if (!hits(contract, 'question', text)) return false;
  return clausesOf(text).some((clause) => hits(contract, 'question', clause) && !openOffer.test(clause));
}
