import { same } from './format.ts';
import { defineSheet, seconds } from './sheet/define-sheet.ts';
import { agent } from './sheet/fields.ts';
import { ANSWERED_WORDS, DIRECTION_WORDS, YES_NO } from './sheet/words.ts';

/** 通话表: one call, or one attempt, a row. */
export const calls = defineSheet({
  id: 'calls',
  title: { zh: '通话记录表（自制）', en: 'Call sheet (hand-made)' },
  yields: 'calls',
  kept: { zh: '从呼叫中心话单整理', en: "Made from the call centre's records" },
  sample: [
    '通话时间,通话编号,呼叫方向,接听状态,客服账号,响铃秒数,响铃次数,是否紧急,是否投诉',
    '2026-10-07 10:00:00,TH0001,呼入,已接,小美,6,2,否,否',
    '2026-10-07 10:05:00,TH0002,呼入,未接,,31,,否,否',
    '2026-10-07 21:50:00,TH0003,呼出,已接,小丽,,,是,否',
  ],
  fields: {
    at: {
      title: { zh: '通话时间', en: 'Called at' },
      names: '呼叫时间, 来电时间, 拨打时间, 呼叫开始时间, 通话开始时间, call_time, call_started',
      type: 'instant',
      required: true,
      note: { zh: '开始呼叫的时间，形如 2026-10-07 10:00:00', en: 'When it began, like 2026-10-07 10:00:00' },
    },
    id: {
      title: { zh: '通话编号', en: 'Call' },
      names: '呼叫编号, 通话ID, 话单号, 流水号, call_id',
      type: 'id',
      note: { zh: '有编号就填', en: 'Its number if it has one' },
    },
    direction: {
      title: { zh: '呼叫方向', en: 'Direction' },
      names: '通话类型, 呼叫类型, 方向, 来去电, call_direction, call_type',
      words: DIRECTION_WORDS,
      required: true,
      note: { zh: '从列表中选', en: 'Choose from the list' },
    },
    answered: {
      title: { zh: '接听状态', en: 'Answered' },
      names: '通话结果, 接通状态, 是否接听, 是否接通, 呼叫结果, 通话状态, result, call_status',
      words: ANSWERED_WORDS,
      required: true,
      note: { zh: '从列表中选', en: 'Choose from the list' },
    },
    agent: { ...agent, example: same('青禾旗舰店:小美') },
    ringing: {
      title: { zh: '响铃秒数', en: 'Ringing seconds' },
      names: '响铃时长, 振铃时长, 振铃秒数, 响铃时长(秒), 振铃时长(秒), ring_seconds, ring_time',
      type: 'number',
      note: { zh: '接起或挂断之前响了多少秒', en: 'How long it rang before it was answered or given up' },
    },
    rings: {
      title: { zh: '响铃次数', en: 'Rings' },
      names: '响铃声数, 振铃次数, 铃响次数',
      type: 'number',
      note: { zh: '响了几声；与秒数填一个即可', en: 'How often it rang; this or the seconds will do' },
    },
    urgent: {
      title: { zh: '是否紧急', en: 'Urgent' },
      names: '紧急, 加急',
      words: YES_NO,
      note: { zh: '紧急外呼不算非规定时段外呼', en: 'An urgent outbound call may be made at any hour' },
    },
    complaint: {
      title: { zh: '是否投诉', en: 'Complaint call' },
      names: '投诉, 投诉电话, 是否投诉电话, complaint',
      words: YES_NO,
      note: { zh: '投诉电话不计入话务量', en: 'Complaint calls are taken off the call volume' },
    },
  },
  requires: ['at', 'direction', 'answered'],
  record: (cells) => ({
    at: cells.instant('at')!,
    id: cells.text('id') || null,
    direction: cells.text('direction') as 'in' | 'out',
    answered: cells.text('answered') === 'yes',
    agent: cells.text('agent') || null,
    ringing: seconds(cells, 'ringing'),
    rings: cells.count('rings'),
    urgent: cells.text('urgent') === 'yes',
    complaint: cells.text('complaint') === 'yes',
  }),
});
