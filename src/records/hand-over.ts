import type { Notice } from '../phrases/scan/notices.ts';
import { isRobotName } from '../phrases/scan/robot-names.ts';
import type { Who } from '../terms/who.ts';
import type { Instant } from '../units/time.ts';
import type { Interner } from './interner.ts';

/** A notice with its names as accounts; −1: it names none. */
export interface HandOver {
  readonly kind: Notice['kind'];
  readonly from: number;
  readonly to: number;
}

/** Reads notices as hand-overs; null where a robot passes on to another: nobody takes over. */
export const makeHandOver =
  (accounts: Interner, who: Who) =>
  (notice: Notice, at: Instant): HandOver | null => {
    if (notice.kind === 'to-human') return { kind: 'to-human', from: -1, to: -1 };
    const toRobot = isRobotName(notice.to) || who(notice.to, at).side === 'bot';
    const to = accounts.id(notice.to);
    if (notice.kind === 'assign') return toRobot ? null : { kind: 'assign', from: -1, to };
    // 千牛's bare shop account is a robot, and what a robot passes on is handed over to a person.
    const robot = who(notice.from, at).side === 'bot' || notice.to.startsWith(`${notice.from}:`);
    if (robot && toRobot) return null;
    return robot
      ? { kind: 'assign', from: -1, to }
      : { kind: 'transfer', from: accounts.id(notice.from), to };
  };
