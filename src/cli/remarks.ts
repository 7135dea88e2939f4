import type { Problem } from '../records/input.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { NOTES } from '../text/cli.ts';
import { historyNotes, unusedMonths } from '../text/history.ts';
import { provisionalText } from '../text/reasons.ts';
import { complaintText, problemText } from '../text/say.ts';
import { SEND_NOTES } from '../text/send.ts';
import { TERMINAL } from '../text/terminal.ts';
import type { Complaint } from '../units/errors.ts';
import { fill } from '../units/text.ts';
import type { Context } from './command.ts';

/** Remarks on stderr what happened on the way. */
export function sayNote(note: keyof typeof NOTES, args: Complaint['args'], { world, lang }: Context): void {
  world.err.write(`${fill(NOTES[note][lang], args)}\n`);
}

/** Says what is doubtful, though not wrong, in a contract. */
export function sayWarnings(warnings: readonly Complaint[], { world, lang }: Context): void {
  for (const warning of warnings) world.err.write(`${NOTES.warning[lang]}${complaintText(warning, lang)}\n`);
}

/** Says what there is to know about the data. */
export function sayProblems(
  problems: readonly Problem[],
  inputs: readonly { readonly file: string }[],
  { world, lang }: Context,
): void {
  for (const problem of problems) world.err.write(`${problemText(problem, inputs, lang)}\n`);
}

/** Says why a scorecard is provisional, where no table does. */
export function sayProvisional({ contract, status, provisional }: Scorecard, { world, lang }: Context): void {
  if (contract === null || status !== 'provisional') return;
  for (const each of provisional)
    world.err.write(`${fill(TERMINAL.provisional[lang], { reason: provisionalText(each, lang) })}\n`);
}

/** Says which earlier months do not count and, unless quiet, what became of their commissions. */
export function sayHistory(card: Scorecard, quiet: boolean, { world, lang }: Context): void {
  const lacking = unusedMonths(card, lang);
  const notes = quiet ? (lacking === null ? [] : [lacking]) : historyNotes(card, lang);
  for (const note of notes) world.err.write(`${note}\n`);
}

/** Remarks on stderr what became of messages. */
export function saySend(
  note: keyof typeof SEND_NOTES,
  args: Readonly<Record<string, string | number>>,
  { world, lang }: Context,
): void {
  world.err.write(`${fill(SEND_NOTES[note][lang], args)}\n`);
}
