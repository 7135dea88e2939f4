/** Reasons for which a unit is not the clause's to count. Every other one leaves a unit that could not be measured. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'waived',
  'not-judged',
  'unassigned',
  'outside-period',
  'outside-hours',
  'out-of-scope',
  'closer',
  'bot-stage',
  'after-sale',
  'flagged',
  'presale',
  'closed',
  'refunded',
  'no-earlier-session',
  'no-refund',
  'seller-liable',
  'others-liable',
  'not-invited',
]);

/** Whether waived days are why there is nothing: every unit left out was waived, or was not the clause's anyway. */
export const isWaivedAway = (excluded: ReadonlyMap<string, number>): boolean =>
  excluded.has('waived') && [...excluded.keys()].every((reason) => NOT_COUNTED.has(reason));
