import { createHash, createHmac } from 'node:crypto';
import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** The parts of a scorecard that its digest stands for. */
type Digested = Pick<
  Scorecard,
  'terms' | 'period' | 'inputs' | 'judgements' | 'agents' | 'daily' | 'settlement'
>;

/**
 * `sha256:` and the hex hash of what was judged and what came of it, as RFC 8785 JSON. The same for two parties
 * whatever they call their files, whenever they run, and whatever key makes their refs.
 */
export function digestOf({ terms, period, inputs, judgements, agents, daily, settlement }: Digested): string {
  const content = {
    terms,
    period,
    inputs: inSomeOrder(inputs.map(({ kind, sha256 }) => ({ kind, sha256 }))),
    judgements: judgements.map(withoutRefs),
    agents,
    daily,
    settlement: settlement && withoutPlaces(settlement),
  };
  return `sha256:${createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')}`;
}

/** A bill's amounts, not where they stand. */
const withoutPlaces = (settlement: NonNullable<Digested['settlement']>): object => ({
  ...settlement,
  bill: settlement.bill && { ...settlement.bill, input: null },
});

/** Of the evidence: what happened, not where it stands. Its order leans on refs, so it is ordered again. */
const withoutRefs = (judgement: Judgement): object => ({
  ...judgement,
  evidence: inSomeOrder(
    judgement.evidence.map(({ unit, agent, at, measured }) => ({ unit, agent, at, measured })),
  ),
});

/** An order that depends on nothing but the values. */
const inSomeOrder = (values: readonly unknown[]): unknown[] =>
  values
    .map((value) => ({ value, key: canonicalJson(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value);

/** RFC 8785: no white space, names sorted by UTF-16 code units, numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Gives a kind of thing (session, order …) and its normalised id their pseudonym. */
export type Seal = (kind: string, id: string) => string;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const CHARACTERS = 10;

/** Pseudonyms under a key: the first 10 base32 characters (50 bits) of HMAC-SHA-256 over kind, NUL and id. */
export function makeSeal(key: Uint8Array): Seal {
  return (kind, id) => {
    const digest = createHmac('sha256', key).update(`${kind}\0${id}`).digest();
    // 10 characters of 5 bits are within the first 7 bytes, of which the last 6 bits are not used.
    const bits = BigInt(`0x${digest.subarray(0, 7).toString('hex')}`) >> 6n;
    let text = '';
    for (let i = CHARACTERS - 1; i >= 0; i--) text += BASE32[Number((bits >> BigInt(5 * i)) & 31n)];
    return text;
  };
}
