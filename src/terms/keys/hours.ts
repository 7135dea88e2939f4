import { z } from 'zod';
import { key } from './key.ts';
import { day, intervals, perDay, share, text, weekday } from './values.ts';

const waived = () => z.union([text(), z.array(text())]);

const VOLUME = z.strictObject({
  forecast: key(perDay(), {
    title: { zh: '预报咨询量', en: 'Forecast' },
    note: { zh: '例如 800/day', en: 'such as 800/day' },
    tells:
      'buyers that the owner announced for each of these days, `800/day` or `800人/天`, all shops together; a day beyond it is told as a [signal](#how-it-is-judged)',
    formerly: ['预告咨询量'],
  }),
  // What the trade allows for where nothing is agreed.
  over: key(share().prefault('20%'), {
    title: { zh: '允许超出', en: 'May be over by' },
    note: { zh: '例如 20%', en: 'such as 20%' },
    tells: 'by how much there may be more',
    formerly: ['可超出'],
  }),
  waive: key(waived().optional(), {
    title: { zh: '超量时豁免', en: 'Waived when over' },
    note: {
      zh: '指标名或条款号，一行一个；全部写 all',
      en: 'metrics or clauses, one a line; or all',
    },
    tells:
      'clause ids or metrics that days beyond the forecast (more buyers than forecast × (1 + over)) do not count for, as with `calendar.waive`; `all` for every one',
    otherwise: 'none',
  }),
});

/** One dated exception. */
export const CALENDAR_ENTRY = z.strictObject({
  day: key(day().optional(), {
    title: { zh: '日期', en: 'Day' },
    note: { zh: '只有一天的写这里', en: 'where it is a single day' },
    tells: 'one day',
    otherwise: '`day`, or `from` and `to`',
  }),
  from: key(day().optional(), {
    title: { zh: '起始日', en: 'From' },
    note: { zh: '几天的写起止', en: 'first of several days' },
    tells: 'first of several days',
    formerly: ['起'],
  }),
  to: key(day().optional(), {
    title: { zh: '截止日', en: 'To' },
    note: { zh: '含这一天', en: 'last of several days' },
    tells: 'last of them, inclusive',
    formerly: ['止'],
  }),
  hours: key(intervals().optional(), {
    title: { zh: '服务时段', en: 'Service hours' },
    note: {
      zh: '09:00-23:00，几段的一行一段；不上班写“不营业”',
      en: '09:00-23:00, one a line; closed for a day off',
    },
    tells: 'hours of these days in place of the week’s; `[]` is closed',
    otherwise: 'the week’s',
  }),
  as: key(weekday().optional(), {
    title: { zh: '按星期几上班', en: 'Treated as' },
    note: { zh: '调休：周一', en: 'a weekday: mon' },
    tells: '调休: treated as this weekday; not beside `hours`',
  }),
  waive: key(waived().optional(), {
    title: { zh: '豁免项', en: 'Waived' },
    note: {
      zh: '指标名或条款号，一行一个；全部写 all',
      en: 'metrics or clauses, one a line; or all',
    },
    tells: 'clause ids or metrics (id or Chinese name) that these days do not count for; `all` for every one',
    otherwise: 'none',
    formerly: ['豁免哪些'],
  }),
  volume: key(VOLUME.optional(), {
    title: { zh: '咨询量预报', en: 'Volume' },
    tells: 'what the owner announced: days beyond it are told as a signal, and waived where it says so',
    otherwise: 'none',
  }),
  note: key(text().optional(), {
    title: { zh: '事由', en: 'Why' },
    note: { zh: '例如 双11、调休', en: 'such as sales day' },
    tells: 'why',
  }),
});
