import type { Refs } from '../measure/exemptions.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Finding } from '../metrics/base/tally.ts';
import type { Evidence } from '../scorecard/judgement.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { isoInstant } from '../units/stamp.ts';
import type { Seal } from './digest.ts';

/** scorecard.md: at most 50 000 pieces of evidence in all. */
const TOTAL_LIMIT = 50_000;

/** What a session's pseudonym stands for. */
const OF_CHATS: ReadonlySet<Finding['unit']> = new Set([
  'turn',
  'session',
  'message',
  'buyer-day',
  'snapshot',
]);

/** Turns findings into evidence: pseudonyms for what they are, places for where they stand. */
interface EvidenceMaker {
  /** What a finding is, the same for both parties; it never leaves the program. */
  nameOf(finding: Finding): string;
  /** The pseudonyms by which people name units. */
  readonly refs: Refs;
  /** Worst first, then instant, then ref; what would pass the limit of all clauses is left out. */
  list(findings: readonly Finding[]): Evidence[];
}

export function makeEvidence(facts: BaseFacts, seal: Seal): EvidenceMaker {
  const { contract, chats, orders, refunds, inputs } = facts;
  const { zone } = contract.terms;
  let left = TOTAL_LIMIT;

  const shopNameOf = ({ input }: { readonly input: number }): string =>
    contract.terms.shops[inputs[input]!.shop]!.name;
  const nameOf = ({ unit, of }: Finding): string => {
    if (unit === 'order') return nameIn(shopNameOf(orders[of]!), orders[of]!.id);
    if (unit === 'refund') return nameIn(shopNameOf(refunds[of]!), refunds[of]!.id);
    // Records of sheets stand in an order of their own, the same whatever the files.
    return OF_CHATS.has(unit) ? sessionName(facts, of) : `${of}`;
  };
  const kindOf = ({ unit }: Finding): string => (OF_CHATS.has(unit) ? 'session' : unit);
  const refs: Refs = {
    of: (finding) => seal(kindOf(finding), nameOf(finding)),
    ofSession: (session) => seal('session', sessionName(facts, session)),
    ofOrder: (order) => seal('order', nameIn(shopNameOf(orders[order]!), orders[order]!.id)),
  };
  const evidenceOf = (finding: Finding): Evidence => {
    const { unit, agent, at, measured, input, row } = finding;
    return {
      unit,
      ref: refs.of(finding),
      agent: chats.accounts.names[agent] ?? null,
      at: isoInstant(at, zone),
      measured: measured === null ? null : Number(measured.toPrecision(12)),
      input,
      member: inputs[input]!.member,
      sheet: inputs[input]!.sheet,
      row,
    };
  };
  return {
    nameOf,
    refs,
    list: (findings) => {
      const taken = findings.slice(0, left);
      left -= taken.length;
      // Findings of one value and instant stand by ref, which only the key tells.
      const placed = taken.map((finding) => ({ finding, evidence: evidenceOf(finding) }));
      for (let from = 0; from < placed.length; ) {
        let to = from + 1;
        while (to < placed.length && isTied(placed[from]!.finding, placed[to]!.finding)) to++;
        if (to - from > 1) {
          const tied = placed.slice(from, to);
          tied.sort((a, b) => compareCodePoints(a.evidence.ref, b.evidence.ref));
          placed.splice(from, tied.length, ...tied);
        }
        from = to;
      }
      return placed.map(({ evidence }) => evidence);
    },
  };
}

const isTied = (a: Finding, b: Finding): boolean => a.measured === b.measured && a.at === b.at;

/** A session's identity (metrics.md): shop, buyer, instant of its first message. */
function sessionName({ chats, sessions, contract }: BaseFacts, session: number): string {
  const { buyers, key } = chats.conversations;
  const conversation = sessions.conversation[session]!;
  const buyer = buyers.names[sessions.buyer[session]!] ?? `\0${key[conversation]}`;
  const { name } = contract.terms.shops[sessions.shop[session]!]!;
  return nameIn(name, `${buyer}\n${chats.messages.at[sessions.order[sessions.start[session]!]!]}`);
}

/** A name among those of its shop. */
const nameIn = (shop: string, name: string): string => (shop === '' ? name : `${shop}\n${name}`);
