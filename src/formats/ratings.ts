import { defineSheet, parseNick } from './sheet/define-sheet.ts';
import { agent, buyer } from './sheet/fields.ts';
import { STAR_WORDS, YES_NO } from './sheet/words.ts';

/** 服务评价表: one rating a row, or an invitation that was not followed. */
export const ratings = defineSheet({
  id: 'ratings',
  title: { zh: '服务评价表（自制）', en: 'Rating sheet (hand-made)' },
  yields: 'ratings',
  kept: { zh: '由双方登记，或从客服系统抄录', en: 'Kept by the parties or copied from a service desk' },
  sample: [
    '评价时间,评价编号,会话ID,买家昵称,客服账号,评价,是否邀评,是否解决',
    '2026-10-07 10:06:00,PJ0001,S0001,tb_demo_01,青禾旗舰店:小美,很满意,是,是',
    '2026-10-07 11:20:00,PJ0002,S0002,tb_demo_02,青禾旗舰店:小美,不满意,是,否',
    '2026-10-07 12:00:00,PJ0003,S0003,tb_demo_03,青禾旗舰店:小丽,,是,',
  ],
  fields: {
    at: {
      title: { zh: '评价时间', en: 'Rated at' },
      names: '评价日期, 打分时间, 邀评时间, rating_time, rating_date, rated',
      type: 'instant',
      required: true,
      note: {
        zh: '评价（没有评价的：邀评）的时间，形如 2026-10-07 10:06:00',
        en: 'When it was given (of none given: asked for), like 2026-10-07 10:06:00',
      },
    },
    id: {
      title: { zh: '评价编号', en: 'Rating' },
      names: '评价ID, rating_id',
      type: 'id',
      note: { zh: '有编号就填', en: 'Its number if it has one' },
    },
    session: {
      title: { zh: '会话ID', en: 'Session' },
      names: '会话编号, 会话号, session_id, conversation_id, cid',
      type: 'id',
      note: { zh: '聊天记录里的会话编号，没有可不填', en: "The chats' own session id, if they have one" },
    },
    buyer,
    agent,
    stars: {
      title: { zh: '评价', en: 'Stars' },
      names:
        '星级, 评价星级, 评价等级, 评价结果, 服务评价, 满意度, 客户满意度, rating score, score, csat, csat score, satisfaction',
      words: STAR_WORDS,
      note: {
        zh: '选满意程度，或填 1–5；买家没有评价就空着',
        en: 'Choose one, or 1–5; empty where the buyer gave none',
      },
    },
    invited: {
      title: { zh: '是否邀评', en: 'Invited' },
      names: '邀评, 已邀评, 是否发送评价, 评价已发送',
      words: YES_NO,
      note: { zh: '是否请买家评价；参评率按邀评数计算时用', en: 'Whether the buyer was asked for it' },
    },
    solved: {
      title: { zh: '是否解决', en: 'Solved' },
      names: '问题是否解决, 已解决, 解决, resolved',
      words: YES_NO,
      note: { zh: '买家标记的是否解决；没有标记就空着', en: "The buyer's mark; empty where there is none" },
    },
  },
  requires: ['at', 'stars'],
  without: ['咨询时间', '咨询人数'],
  record: (cells) => {
    const stars = cells.text('stars');
    const flag = (field: string): boolean | null =>
      cells.text(field) === '' ? null : cells.text(field) === 'yes';
    const [invited, solved] = [flag('invited'), flag('solved')];
    if (stars === '' && invited === null && solved === null) cells.needed('stars');
    return {
      at: cells.instant('at')!,
      id: cells.text('id') || null,
      session: cells.text('session') || null,
      buyer: parseNick(cells.text('buyer')),
      agent: cells.text('agent') || null,
      stars: stars === '' ? null : Number(stars),
      invited,
      solved,
    };
  },
});
