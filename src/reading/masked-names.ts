import type { FileProposal } from '../formats/claim/detect.ts';
import type { Buyers } from '../records/conversations.ts';
import type { Input, Problem } from '../records/input.ts';
import { maskNick, normaliseNick } from '../records/nick.ts';

/** Masks the buyers' nicks in names of files, members and sheets: those that are a nick, and those that hold one. */
export interface NameMask {
  /** A path, or several in one text. */
  name(text: string): string;
  input(input: Input): Input;
  problem(problem: Problem): Problem;
  proposal(proposal: FileProposal): FileProposal;
}

/** `shops`: how many there are; a nick of any of them is masked. */
export function makeNameMask({ find }: Pick<Buyers, 'find'>, shops: number): NameMask {
  const isNick = (text: string): boolean => {
    const nick = normaliseNick(text);
    for (let shop = 0; shop < shops; shop++) if (find(nick, shop) !== -1) return true;
    return false;
  };
  // The sheets of one workbook all name it.
  const known = new Map<string, string>();
  const name = (text: string): string => {
    let masked = known.get(text);
    if (masked === undefined) {
      masked = text
        .split('/')
        .map((part) => maskPart(part, isNick))
        .join('/');
      known.set(text, masked);
    }
    return masked;
  };
  return {
    name,
    input: (input) => {
      const { file, member, sheet, kind, rows, refused } = input;
      // Whose chat it is cannot be told from a sheet of which nothing was read: it may be named after a buyer.
      const unknown = kind === 'chats' && rows > 0 && refused === rows;
      const shown = (text: string): string => (unknown ? maskNick(text) : name(text));
      return { ...input, file: name(file), member: member && name(member), sheet: sheet && shown(sheet) };
    },
    problem: (problem) => {
      const { file, files } = problem.args;
      if (file === undefined && files === undefined) return problem;
      const masked = Object.entries({ file, files }).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key, name(text)]] : [],
      );
      return { ...problem, args: { ...problem.args, ...Object.fromEntries(masked) } };
    },
    proposal: (proposal) => ({ ...proposal, file: name(proposal.file) }),
  };
}

/** One folder, file or sheet. */
function maskPart(part: string, isNick: (text: string) => boolean): string {
  const stem = part.replace(/\.[^.]*$/, '');
  const whole = [part, stem].find((text) => text !== '' && isNick(text));
  if (whole !== undefined) return maskNick(whole) + part.slice(whole.length);
  const points = [...part];
  let masked = '';
  for (let from = 0; from < points.length; ) {
    const to = endOfNick(points, from, isNick);
    masked += to === -1 ? points[from] : maskNick(points.slice(from, to).join(''));
    from = to === -1 ? from + 1 : to;
  }
  return masked;
}

/** Where the longest nick that begins there ends; −1: none does. */
function endOfNick(points: readonly string[], from: number, isNick: (text: string) => boolean): number {
  for (let to = points.length; to > from; to--) {
    const length = to - from;
    if (length < SHORTEST || !(isBound(points, from, -1, length) && isBound(points, to - 1, 1, length)))
      continue;
    const text = points.slice(from, to).join('');
    const isYear = length < LONG && /^\p{N}+$/u.test(text);
    if (text === text.trim() && !isYear && isNick(text)) return to;
  }
  return -1;
}

// One character, or four digits (a year), stands in a name by chance.
const SHORTEST = 2;
const LONG = 5;

/** Whether a nick may begin, or end, there: no letter or digit follows, nor Han unless the nick is long and no Han itself. */
function isBound(points: readonly string[], at: number, step: 1 | -1, length: number): boolean {
  const next = points[at + step];
  if (next === undefined || !/[\p{L}\p{N}]/u.test(next)) return true;
  return length >= LONG && HAN.test(next) && !HAN.test(points[at]!);
}

const HAN = /\p{Script=Han}/u;
