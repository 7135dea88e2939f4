import type { Ruling } from '../records/rulings.ts';
import { defineSheet } from './sheet/define-sheet.ts';
import { clause } from './sheet/fields.ts';
import { RULING_WORDS } from './sheet/words.ts';

/** 复核表: one case that a person looked at a row. */
export const review = defineSheet({
  id: 'review',
  title: { zh: '复核表（自制）', en: 'Review sheet (hand-made)' },
  yields: 'review',
  export: {
    zh: '由评分卡生成，双方逐条确认：kefu-sla review template',
    en: 'Made from a scorecard, decided case by case: kefu-sla review template',
  },
  sample: [
    '条款,编号（匿名）,时间,复核结论,备注',
    '5.2,ABCDEFGHIJ,2026-10-07 10:00:03,确认,',
    '5.2,KLMNOPQRST,2026-10-07 16:20:41,不成立,引用买家原话',
    '5.2,UVWXYZ2345,2026-10-08 09:12:00,,',
  ],
  fields: {
    clause: { ...clause, required: true },
    ref: {
      title: { zh: '编号（匿名）', en: 'Ref (pseudonym)' },
      names: '编号, 匿名编号, ref, reference',
      type: 'id',
      required: true,
      note: {
        zh: '评分卡“不达标明细”里的编号，不要改动',
        en: 'As in the scorecard’s breaches; do not change it',
      },
    },
    at: {
      title: { zh: '时间', en: 'Time' },
      names: '发生时间, at',
      type: 'instant',
      required: true,
      note: {
        zh: '评分卡“不达标明细”里的时间，精确到秒，不要改动',
        en: 'As in the scorecard’s breaches, to the second; do not change it',
      },
    },
    ruling: {
      title: { zh: '复核结论', en: 'Decision' },
      names: '结论, 复核结果, 是否成立, ruling',
      words: RULING_WORDS,
      note: {
        zh: '确认：成立，可以扣款；不成立：不算违规；空着：还没有复核，不扣款',
        en: 'confirmed: it stands and may cost; dismissed: no breach; empty: not looked at yet, costs nothing',
      },
    },
    note: {
      title: { zh: '备注', en: 'Note' },
      names: '说明, remark',
      type: 'words',
      note: { zh: '留在表里，不进评分卡', en: 'Stays in this sheet; it does not enter the scorecard' },
    },
  },
  requires: ['clause', 'ref', 'at', 'ruling'],
  record: (cells) => ({
    clause: cells.text('clause'),
    ref: cells.text('ref').toUpperCase(),
    at: cells.instant('at')!,
    ruling: (cells.text('ruling') || 'open') as Ruling,
  }),
});
