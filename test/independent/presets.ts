/** The table "Presets" of contract.md, line by line. "A preset only sets these defaults; the contract's own keys win." */

export type Preset = {
  hours: string;
  anchor: 'turn' | 'session';
  byDay: boolean;
  gap: number;
  transfer: 'last-replier' | 'each-account';
  assist: boolean;
  metricDefaults: Record<string, Record<string, string>>;
};

const capped = { cap: '600s', unanswered: 'cap' };

export const presets: Record<string, Preset> = {
  taobao: {
    hours: '08:00-23:00',
    anchor: 'turn',
    byDay: true,
    gap: 1800,
    transfer: 'each-account',
    assist: true,
    metricDefaults: { 'first-response-time': capped, 'response-time': capped },
  },
  jd: {
    hours: '09:00-23:00',
    anchor: 'session',
    byDay: false,
    gap: 600,
    transfer: 'last-replier',
    assist: false,
    metricDefaults: {},
  },
  pdd: {
    hours: '08:00-23:00',
    anchor: 'turn',
    byDay: true,
    gap: 1800,
    transfer: 'last-replier',
    assist: false,
    metricDefaults: { 'response-rate': { unit: 'message' } },
  },
  douyin: {
    hours: '08:00-23:00',
    anchor: 'turn',
    byDay: false,
    gap: 1800,
    transfer: 'last-replier',
    assist: true,
    metricDefaults: {},
  },
  generic: {
    hours: '00:00-24:00',
    anchor: 'turn',
    byDay: false,
    gap: 1800,
    transfer: 'last-replier',
    assist: false,
    metricDefaults: {},
  },
};
