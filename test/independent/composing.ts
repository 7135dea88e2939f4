import { personOf } from './agents.ts';
import type { Contract } from './contract.ts';
import type { Message, Session } from './types.ts';
import { dayOf } from './zone.ts';

export type Hand = { session: Session; person: string; at: number };

/** Every human message of every session read, by the person whose hands typed it. */
export function handsOf(contract: Contract, sessions: Session[]): Hand[] {
  const hands: Hand[] = [];
  for (const session of sessions) {
    for (const message of session.messages) {
      if (message.class !== 'human') continue;
      hands.push({
        session,
        person: personOf(
          contract.agents,
          message.sender,
          dayOf(contract.zone, contract.dayStarts, message.at),
        ),
        at: message.at,
      });
    }
  }
  return hands;
}

/**
 * "Composing starts at the later of those that exist: the previous message in the session of any class but `system`;
 * the agent's own previous human message in this session, or in **any other session read** at a strictly earlier
 * instant. None: not eligible" (null).
 */
export function composingSeconds(
  contract: Contract,
  hands: Hand[],
  session: Session,
  index: number,
): number | null {
  const message: Message = session.messages[index]!;
  const person = personOf(
    contract.agents,
    message.sender,
    dayOf(contract.zone, contract.dayStarts, message.at),
  );
  let start: number | null = null;
  const later = (at: number) => {
    if (start === null || at > start) start = at;
  };
  for (const before of session.messages.slice(0, index)) {
    if (before.class !== 'system') later(before.at); // the agent's own previous one is among them
  }
  for (const hand of hands) {
    if (hand.person === person && hand.session !== session && hand.at < message.at) later(hand.at);
  }
  return start === null ? null : message.at - start;
}
