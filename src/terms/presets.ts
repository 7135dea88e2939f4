import type { Platform, Shop } from './terms.ts';

/** What a platform's customs set where the contract says nothing. */
export interface Preset extends Pick<Shop, 'hours' | 'anchor' | 'sessions' | 'transfer' | 'assist'> {
  /** Metric id → options as a contract would write them. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const everyDay = (startHour: number, endHour: number): Shop['hours'] =>
  Array.from({ length: 7 }, () => [{ start: startHour * 3600, end: endHour * 3600 }]);

const HALF_HOUR = 1800;
// Tmall counts a wait at 600 s at most, and an unanswered one as 600 s.
const TMALL_WAIT = { cap: '600s', unanswered: 'cap' };

export const PRESETS: Readonly<Record<Platform, Preset>> = {
  taobao: {
    hours: everyDay(8, 23),
    anchor: 'turn',
    sessions: { by: 'day', gap: HALF_HOUR },
    transfer: 'each-account',
    assist: true,
    options: { 'first-response-time': TMALL_WAIT, 'response-time': TMALL_WAIT },
  },
  jd: {
    hours: everyDay(9, 23),
    anchor: 'session',
    sessions: { by: 'gap', gap: 600 },
    transfer: 'last-replier',
    assist: false,
    options: {},
  },
  pdd: {
    hours: everyDay(8, 23),
    anchor: 'turn',
    sessions: { by: 'day', gap: HALF_HOUR },
    transfer: 'last-replier',
    assist: false,
    options: { 'response-rate': { unit: 'message' } },
  },
  douyin: {
    hours: everyDay(8, 23),
    anchor: 'turn',
    sessions: { by: 'gap', gap: HALF_HOUR },
    transfer: 'last-replier',
    assist: true,
    options: {},
  },
  generic: {
    hours: everyDay(0, 24),
    anchor: 'turn',
    sessions: { by: 'gap', gap: HALF_HOUR },
    transfer: 'last-replier',
    assist: false,
    options: {},
  },
};
