import { defineFormat } from './format.ts';
import { dsrRows } from './read/dsr-rows.ts';

/** Tmall DSR sheet: a banner with the day, three rows of scores, and often a second, daily table below. */
export const tmallDsr = defineFormat({
  id: 'tmall-dsr',
  title: { zh: '天猫店铺 DSR', en: 'Tmall shop DSR' },
  platform: 'taobao',
  yields: 'dsr',
  grade: 'A',
  export: {
    zh: '千牛卖家中心 → 店铺 → 店铺动态评分（近180天DSR）→ 下载',
    en: 'Qianniu seller centre → Shop → Detailed seller ratings (last 180 days) → Download',
  },
  sample: [
    '店铺180天DSR（统计日期：2026-10-14）',
    '指标名称,得分,趋势提示,行业均值,与行业对比,目标值,距目标值相差（笔5分评价订单）',
    '近180天宝贝与描述相符DSR,4.78,↓ 表现下降，积极提升,4.79,低于行业0.22%,4.79,48',
    '近180天服务态度DSR,4.81,↑ 表现上升,4.79,高于行业0.40%,4.80,0',
    '近180天物流质量DSR,4.80,持平,4.80,持平,4.80,0',
    '日期,描述得分（较上日）,物流得分（较上日）,服务得分（较上日）',
    '2026-10-13,4.79（-0.01）,4.80（+0.00）,4.81（+0.01）',
  ],
  shape: {
    columns: {
      metric: ['指标名称', '指标'],
      score: ['得分', '评分'],
      trend: ['趋势提示', '趋势'],
      industry: ['行业均值'],
      versus: ['与行业对比'],
    },
    requires: ['metric', 'score', ['trend', 'industry', 'versus']],
    open: dsrRows,
  },
});
