import { DAY_SECONDS, day } from '../units/time.ts';
import { onDuty } from './agents.ts';
import type { Month } from './month.ts';
import type { Purchase } from './purchase.ts';
import { add, atWork, type Scene, typing } from './scene.ts';
import { UNPAID } from './talk.ts';
import { say } from './template.ts';

/** The agent reminds a buyer who has not paid, where the agent remembers and is still at work. */
export function remind(scene: Scene, { created, paid }: Purchase, { teams }: Month): void {
  const { manners, now, asked, agent } = scene;
  if (agent === null || (paid !== null && paid <= created + HALF_DAY)) return;
  const at = Math.max(created, now) + manners.between(600, 2400);
  const duty = onDuty(day(Math.floor(at / DAY_SECONDS)), Math.floor((at % DAY_SECONDS) / 3600), teams);
  if (at - asked > REMEMBERED || !duty.includes(agent)) return;
  if (!manners.chance(95 - 2 * atWork(scene).slow)) return;
  const text = say(UNPAID, manners, scene.details);
  scene.cut = true;
  add(scene, 'human', text, at - now, typing(text, atWork(scene), manners));
}

const HALF_DAY = DAY_SECONDS / 2;
// Seconds; what is older is off the agent’s list.
const REMEMBERED = 30 * 3600;
