import type { BaseFacts } from '../measure/facts.ts';
import { MARK } from '../records/messages.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { isoInstant } from '../units/iso.ts';
import type { Instant } from '../units/time.ts';

/** Every file that was read; messages and agent reports of other days than the period's are `outside`. */
export function inputRows({
  inputs,
  chats,
  sheets,
  calendar,
  contract,
  period,
}: BaseFacts): Scorecard['inputs'] {
  const { messages } = chats;
  const outside = new Map<number, number>();
  for (let m = 0; m < messages.length; m++) {
    if ((messages.marks[m]! & (MARK.overlap | MARK.refused)) !== 0) continue;
    const day = calendar.dayOf(messages.at[m]! as Instant);
    if (day >= period.from && day <= period.to) continue;
    const input = messages.input[m]!;
    outside.set(input, (outside.get(input) ?? 0) + 1);
  }
  for (const { from, to, input } of sheets['platform-report'])
    if (from < period.from || to > period.to) outside.set(input, (outside.get(input) ?? 0) + 1);
  const moment = (at: number | null): string | null =>
    at === null ? null : isoInstant(at as Instant, contract.terms.zone);
  return inputs.map((input, index) => {
    const {
      file,
      member,
      sheet,
      kind,
      format,
      sha256,
      bytes,
      encoding,
      rows,
      overlapping,
      refused,
      from,
      to,
    } = input;
    const late = outside.get(index) ?? 0;
    return {
      file,
      member,
      sheet,
      kind,
      format,
      sha256,
      bytes,
      encoding,
      rows,
      kept: input.kept - late,
      overlapping,
      outside: input.outside + late,
      refused,
      from: moment(from),
      to: moment(to),
    };
  });
}
