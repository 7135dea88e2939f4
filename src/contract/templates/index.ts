export { callCentre } from './call-centre.ts';
export { jd } from './jd.ts';
export { logistics } from './logistics.ts';
export { onboarding } from './onboarding.ts';
export { pdd } from './pdd.ts';
export { tmall } from './tmall.ts';
