import { defineSheet } from './sheet/define-sheet.ts';
import { person } from './sheet/fields.ts';
import { TRAINING_WORDS, YES_NO } from './sheet/words.ts';

/** 培训考核表: one person's result of one training or examination a row. */
export const training = defineSheet({
  id: 'training',
  title: { zh: '培训考核表（自制）', en: 'Training sheet (hand-made)' },
  yields: 'training',
  kept: { zh: '由组织培训的一方登记', en: 'Kept by whoever holds the training' },
  sample: [
    '培训日期,姓名,类别,培训内容,培训成绩,是否缺席',
    '2026-10-08,小美,培训,新品知识,92,否',
    '2026-10-08,小丽,培训,新品知识,,是',
    '2026-10-20,小美,考试,十月业务考试,88,否',
  ],
  fields: {
    day: {
      title: { zh: '培训日期', en: 'Trained on' },
      names: '培训时间, 考试日期, 考试时间, 考核日期, training_date, exam_date, 日期, date',
      type: 'day',
      required: true,
      note: { zh: '形如 2026-10-08', en: 'Like 2026-10-08' },
    },
    person,
    type: {
      title: { zh: '类别', en: 'Training or exam' },
      names: '培训类别, 培训类型, 考核类型',
      words: TRAINING_WORDS,
      note: { zh: '培训或考试；空着算培训', en: 'Training or exam; empty is training' },
    },
    item: {
      title: { zh: '培训内容', en: 'Course' },
      names: '培训主题, 培训项目, 培训课程, 课程, 课程名称, 考试名称, 考试科目',
      type: 'words',
      note: { zh: '培训或考试的名称', en: 'Name of the training or examination' },
      example: { zh: '新品知识', en: 'New products' },
    },
    score: {
      title: { zh: '培训成绩', en: 'Training score' },
      names: '培训得分, 考试成绩, 考试得分, 考核成绩, 考核得分, 成绩, exam_score',
      type: 'number',
      note: { zh: '如 92；没有考核就空着', en: 'Like 92; empty where there was none' },
    },
    absent: {
      title: { zh: '是否缺席', en: 'Absent' },
      names: '缺席, 是否缺勤, 缺勤, 缺考, 是否缺考',
      words: YES_NO,
      note: { zh: '该参加而没有参加的填“是”', en: 'yes where the person was to come and did not' },
    },
  },
  requires: ['day', 'person', 'score', ['item', 'type', 'absent']],
  without: ['质检得分'],
  record: (cells) => {
    const absent = cells.text('absent') === 'yes';
    if (!absent && cells.text('score') === '' && !cells.has('absent')) cells.needed('score');
    return {
      day: cells.day('day')!,
      person: cells.text('person'),
      type: cells.text('type') === 'exam' ? ('exam' as const) : ('training' as const),
      item: cells.words('item') || null,
      score: cells.decimal('score'),
      absent,
    };
  },
});
