import { z } from 'zod';
import { key, or } from './key.ts';
import { day, intervals, perDay, share, text, weekday } from './values.ts';

const waived = () => z.union([text(), z.array(text())]);

const VOLUME = z.strictObject({
  forecast: key(perDay(), ['预报咨询量', 'Forecast', '预告咨询量'], {
    note: ['例如 800/day', 'such as 800/day'],
    tells:
      'buyers that the owner announced for each of these days, `800/day` or `800人/天`, all shops together; a day beyond it is told as a [signal](#how-it-is-judged)',
  }),
  // What the trade allows for where nothing is agreed.
  over: key(share().prefault('20%'), ['允许超出', 'May be over by', '可超出'], {
    note: ['例如 20%', 'such as 20%'],
    tells: 'by how much there may be more',
  }),
  waive: key(or(waived(), 'none'), ['超量时豁免', 'Waived when over'], {
    note: ['指标名或条款号，一行一个；全部写 all', 'metrics or clauses, one a line; or all'],
    tells:
      'clause ids or metrics that days beyond the forecast (more buyers than forecast × (1 + over)) do not count for, as with `calendar.waive`; `all` for every one',
  }),
});

/** One dated exception. */
export const CALENDAR_ENTRY = z.strictObject({
  day: key(or(day(), '`day`, or `from` and `to`'), ['日期', 'Day'], {
    note: ['只有一天的写这里', 'where it is a single day'],
    tells: 'one day',
  }),
  from: key(day().optional(), ['起始日', 'From', '起'], {
    note: ['几天的写起止', 'first of several days'],
    tells: 'first of several days',
  }),
  to: key(day().optional(), ['截止日', 'To', '止'], {
    note: ['含这一天', 'last of several days'],
    tells: 'last of them, inclusive',
  }),
  hours: key(or(intervals(), 'the week’s'), ['服务时段', 'Service hours'], {
    note: ['09:00-23:00，几段的一行一段；不上班写“不营业”', '09:00-23:00, one a line; closed for a day off'],
    tells: 'hours of these days in place of the week’s; `[]` is closed',
  }),
  as: key(weekday().optional(), ['按星期几上班', 'Treated as'], {
    note: ['调休：周一', 'a weekday: mon'],
    tells: '调休: treated as this weekday; not beside `hours`',
  }),
  waive: key(or(waived(), 'none'), ['豁免项', 'Waived', '豁免哪些'], {
    note: ['指标名或条款号，一行一个；全部写 all', 'metrics or clauses, one a line; or all'],
    tells: 'clause ids or metrics (id or Chinese name) that these days do not count for; `all` for every one',
  }),
  volume: key(or(VOLUME, 'none'), ['咨询量预报', 'Volume'], {
    tells: 'what the owner announced: days beyond it are told as a signal, and waived where it says so',
  }),
  note: key(text().optional(), ['事由', 'Why'], {
    note: ['例如 双11、调休', 'such as sales day'],
    tells: 'why',
  }),
});
