import { dsrMetric } from './base/dsr.ts';

/** The shop's score for logistics. */
export const dsrLogistics = dsrMetric('logistics', { zh: 'DSR 物流服务评分', en: 'DSR logistics' });
