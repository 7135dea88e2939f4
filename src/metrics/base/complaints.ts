import type { ComplaintRecord } from '../../records/staff.ts';
import type { Facts } from './facts.ts';
import { isOurs, namedIn } from './named.ts';
import { isOfFlagged } from './own-day.ts';
import type { OwnRecord } from './own-records.ts';
import { recordsOn } from './sheet-records.ts';
import type { Tally } from './tally.ts';

/** Reasons for which `vendorComplaints` leaves some out. */
export const EXCLUDED_COMPLAINTS = [
  'flagged',
  'others-liable',
  'out-of-scope',
  'undecided',
  'waived',
] as const;

/**
 * The period's complaints for which the vendor is liable, whoever is named in them; a name of another side's is
 * nobody's. The tally is told of the other complaints.
 */
export function* vendorComplaints(facts: Facts, tally: Tally): Iterable<OwnRecord<ComplaintRecord>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, 'complaint', facts.sheets.complaints, tally)) {
    const someone = named(each.record.agent, each.at);
    const agent = isOurs(someone) ? someone.account : -1;
    const reason = whyOut(facts, each.record);
    if (reason === null) yield { ...each, agent };
    else tally.exclude(reason, 1, each.find(agent));
  }
}

function whyOut(facts: Facts, complaint: ComplaintRecord): 'flagged' | 'undecided' | 'others-liable' | null {
  if (isOfFlagged(facts, complaint, complaint.order)) return 'flagged';
  if (complaint.liability === null) return 'undecided';
  return complaint.liability === 'vendor' ? null : 'others-liable';
}
