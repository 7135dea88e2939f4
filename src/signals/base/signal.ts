import type { ContractFacts } from '../../measure/facts.ts';
import type { Finding } from '../../metrics/base/tally.ts';
import type { Kind } from '../../records/input.ts';
import type { Text } from '../../units/text.ts';

/** A pattern in the data that may mean gaming, or nothing at all: advisory, never points or money. */
export interface Signal {
  /** A noun in kebab-case, the same as the file's name. */
  readonly id: string;
  readonly title: Text;
  /** What was seen, with `{count}` cases of `{of}` looked at. */
  readonly says: Text;
  /** How the same comes about where nobody games anything. */
  readonly innocent: Text;
  /** How a case is told from the records. */
  readonly definition: Text;
  /** Whose doing it would be. */
  readonly side: 'vendor' | 'owner';
  readonly source: Text;
  /** What it needs of texts, as a metric's `reads`. */
  readonly reads?: readonly string[];
  readonly needs: readonly Kind[];
  /** From where on it is no accident. */
  readonly threshold: Threshold;
  /** Looks at the whole population of `facts`, without any clause's scope. */
  observe(facts: ContractFacts, note: NoteUnit): void;
}

/** The least number of cases, and their least share of what was looked at, in whole percent. */
interface Threshold {
  readonly cases: number;
  readonly percent: number;
}

/** Notes one unit looked at: whose it is (account; −1: the shop's), and where it stands if it is a case. */
type NoteUnit = (agent: number, found: CaseSpot | null) => void;

/** Where a case stands. */
export type CaseSpot = Pick<Finding, 'at'> & { readonly input: number | null; readonly row: number | null };
