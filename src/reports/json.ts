import type { Report } from './report.ts';

/** The scorecard itself, as JSON that people can read. */
export const json: Report = {
  id: 'json',
  title: { zh: '评分卡数据', en: 'Scorecard data' },
  extension: 'json',
  render: (card) => `${JSON.stringify(card, null, 2)}\n`,
};
