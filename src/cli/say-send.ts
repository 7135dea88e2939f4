import { SEND_NOTES } from '../text/send.ts';
import { fill } from '../units/text.ts';
import type { Context } from './command.ts';

/** Remarks on stderr what became of messages. */
export function saySend(
  note: keyof typeof SEND_NOTES,
  args: Readonly<Record<string, string | number>>,
  { world, lang }: Context,
): void {
  world.err.write(`${fill(SEND_NOTES[note][lang], args)}\n`);
}
