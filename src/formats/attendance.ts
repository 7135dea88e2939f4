import { defineSheet, monthOrDay, needDecimal } from './sheet/define-sheet.ts';
import { person } from './sheet/fields.ts';
import { PRESENCE_WORDS } from './sheet/words.ts';

// Status → days scheduled and days present.
const DAYS: Readonly<Record<string, readonly [string, string]>> = {
  present: ['1', '1'],
  half: ['1', '0.5'],
  absent: ['1', '0'],
  off: ['0', '0'],
};

/** 考勤表: a person and a day (or a month) a row, with days or with a status. */
export const attendance = defineSheet({
  id: 'attendance',
  title: { zh: '考勤表（自制）', en: 'Attendance sheet (hand-made)' },
  yields: 'attendance',
  kept: { zh: '由乙方提供、双方核对', en: 'Given by the vendor and checked by both' },
  sample: [
    '日期,姓名,应出勤天数,实出勤天数',
    '2026-10,小美,26,25.5',
    '2026-10,小丽,26,26',
    '2026-10-07,小王,1,0',
  ],
  fields: {
    days: {
      title: { zh: '日期', en: 'Date' },
      names: '月份, 考勤日期, 考勤月份, 年月, day, month',
      type: 'day',
      required: true,
      note: {
        zh: '一天（2026-10-07），或整月（2026-10）',
        en: 'A day (2026-10-07), or a whole month (2026-10)',
      },
    },
    person,
    scheduled: {
      title: { zh: '应出勤天数', en: 'Days scheduled' },
      names: '应出勤, 应到, 应到天数, 排班天数, 应出勤(天), scheduled',
      type: 'number',
      note: {
        zh: '排班的天数，如 26；一行一天时填 1',
        en: 'Days on the roster, like 26; 1 where a row is a day',
      },
    },
    present: {
      title: { zh: '实出勤天数', en: 'Days present' },
      names: '实出勤, 实际出勤, 实际出勤天数, 出勤天数, 实到, 实到天数, 实出勤(天), present',
      type: 'number',
      note: { zh: '到岗的天数，半天填 0.5', en: 'Days on duty; half a day is 0.5' },
    },
    status: {
      title: { zh: '出勤状态', en: 'Status' },
      names: '考勤状态, 考勤结果, 考勤, 出勤, attendance',
      words: PRESENCE_WORDS,
      note: {
        zh: '一行一天时可以只填这一列，代替应出勤和实出勤',
        en: 'Where a row is a day, this alone will do instead of the two numbers',
      },
    },
  },
  requires: ['days', 'person', ['scheduled', 'status'], ['present', 'status']],
  record: (cells) => {
    const byStatus = DAYS[cells.text('status')];
    const counted = cells.text('scheduled') !== '' || cells.text('present') !== '' || !byStatus;
    const [scheduled, present] = counted
      ? [needDecimal(cells, 'scheduled'), needDecimal(cells, 'present')]
      : byStatus;
    const { from, to } = monthOrDay(cells, 'days');
    return { from, to, person: cells.text('person'), scheduled, present };
  },
});
