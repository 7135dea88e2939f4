import type { Complaint } from '../units/errors.ts';
import type { World } from './world.ts';

/** What an attempt came to: null is success; else what went wrong, and whether and when to try again. */
export type Attempt = {
  readonly complaint: Complaint;
  readonly again: boolean;
  /** Milliseconds that the other side asks to wait; null where it says nothing. */
  readonly after: number | null;
} | null;

// Group robots count their messages by the minute.
const DELAYS = [5_000, 20_000, 60_000];

// Who asks for longer is not waited for.
const LONGEST = 120_000;

/** Tries until it succeeds, is refused for good, or has been tried four times. Gives the last complaint, told how often it was tried. */
export async function tryAgain(
  attempt: () => Promise<Attempt>,
  world: World,
  waiting: (seconds: number) => void,
): Promise<Complaint | null> {
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (result === null) return null;
    const { complaint, again, after } = result;
    const delay = DELAYS[tries - 1];
    if (!again || delay === undefined || (after ?? 0) > LONGEST)
      return { ...complaint, args: { ...complaint.args, tries } };
    const milliseconds = Math.max(delay, after ?? 0);
    waiting(Math.ceil(milliseconds / 1000));
    await world.pause(milliseconds);
  }
}
