import type { Template } from './template.ts';

/** Newcomers of the vendor; to be added to another template, or to be judged by itself. */
export const onboarding: Template = {
  id: 'onboarding',
  title: { zh: '新人培训与上岗', en: 'Training of newcomers' },
  platform: 'generic',
  clauses: [
    {
      id: '1.1',
      says: 'metric: onboarding-incidents, with: { training-days: { new: 14, experienced: 7, after-sale: 14 }, daily-limit: 10 }, max: 0, weight: 10',
      penalty: 'per-case: 100, cap: 1000',
      why: {
        zh: '新人第 15 天、有经验的第 8 天、售后第 15 天起才能直接接待；售后新人头 3 天每天最多接 10 人：业内公开的外包客服培训条款。入职日期取自花名册；扣款是示例',
        en: 'Newcomers serve buyers directly from day 15, experienced people from day 8, after-sale from day 15; after-sale newcomers at most 10 buyers a day on their first 3 days: published training terms of vendors. Hire dates come from the staff list; the penalty is an example',
      },
    },
    {
      id: '1.2',
      says: 'metric: manual-score, with: { item: 准入 }, min: 80, weight: 10',
      why: {
        zh: '准入考核：双方在人工评分表里记“准入”一项。80 分是示例',
        en: 'The admission test, entered by both parties in the sheet of manual scores as 准入. 80 is an example',
      },
    },
  ],
};
