import { dsrMetric } from './base/dsr.ts';

/** The shop's score for service. */
export const dsrService = dsrMetric('service', { zh: 'DSR 服务态度评分', en: 'DSR service' });
