export { buyerClosing } from './buyer-closing.ts';
export { question } from './question.ts';
export { toHuman } from './to-human.ts';
