import { type Group, parseRecipient } from '../delivery/recipient.ts';
import { type Complaint, UserError } from '../units/errors.ts';

/** Whom a scorecard goes to: one mail to all addresses, a message to each group. */
export interface Recipients {
  readonly addresses: readonly string[];
  readonly groups: readonly Group[];
}

/** What `--to` names, each once; a `UserError` where it is nothing that can be sent to, or nobody is named. */
export function recipientsOf(to: readonly string[]): Recipients {
  if (to.length === 0) throw new UserError([{ code: 'send-nobody', args: {} }]);
  const addresses: string[] = [];
  const groups: Group[] = [];
  const complaints: Complaint[] = [];
  for (const text of new Set(to)) {
    const recipient = parseRecipient(text);
    // An address of a robot pasted here is a secret: nothing of it is repeated.
    if (recipient === null) complaints.push(badRecipient(text));
    else if ('address' in recipient) addresses.push(recipient.address);
    else groups.push(recipient.group);
  }
  if (complaints.length > 0) throw new UserError(complaints);
  return { addresses, groups };
}

const badRecipient = (text: string): Complaint =>
  /https?:|\/\//.test(text)
    ? { code: 'send-to-url', args: {} }
    : { code: 'send-to', args: { value: text.replace(/\p{Cc}+/gu, ' ') } };
