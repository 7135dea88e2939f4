import { DAY_SECONDS } from '../units/time.ts';
import { OWNER, rush } from './agents.ts';
import { add, atWork, type Scene, typing } from './scene.ts';
import {
  COLLEAGUE,
  DISMISSIVE_REPLY,
  FOLLOW_UP,
  GREETING,
  POOR_REPLY,
  SHORT_REPLY,
  SORRY,
  TO_COLLEAGUE,
} from './talk.ts';
import { say } from './template.ts';

/** The first reply, mostly a pasted greeting, and the answer in words after it. */
export function firstAnswer(scene: Scene): void {
  const { random } = scene;
  const greeting = say(random.chance(70) ? GREETING : SHORT_REPLY, random, scene.details);
  const wait = firstWait(scene);
  add(scene, 'human', greeting, catchUp(scene, wait));
  tell(scene, 0, wait);
}

/** One or two messages that answer a question. */
export function answer(scene: Scene): void {
  const { random } = scene;
  const { slow } = atWork(scene);
  const late = random.chance(slow) ? random.between(15, 90) : random.between(0, 4);
  // The two slowest are the curt ones too.
  if (slow >= CURT && scene.agent !== OWNER && random.chance(6)) {
    const poor = scene.manners.below(scene.tact) === 0 ? DISMISSIVE_REPLY : POOR_REPLY;
    add(scene, 'human', say(poor, random, scene.details), catchUp(scene, 4 + late));
    return;
  }
  tell(scene, late);
  if (random.chance(9)) add(scene, 'human', random.pick(scene.dialect.emoticons), 0, 0);
  else if (random.chance(25)) {
    const more = say(FOLLOW_UP, random, scene.details);
    const takes = typing(more, atWork(scene), random);
    add(scene, 'human', more, 1 + takes, takes);
  }
}

/** The agent passes the buyer on; now and then without a word. */
export function handOver(scene: Scene, colleague: number): void {
  const { random, dialect } = scene;
  if (random.chance(70)) {
    add(scene, 'human', say(TO_COLLEAGUE, random, scene.details), catchUp(scene, random.between(5, 20)));
  }
  const from = dialect.account(scene.agent!);
  if (dialect.transfer) {
    add(scene, 'system', dialect.transfer(from, dialect.account(colleague)), random.between(1, 8));
  }
  scene.agent = colleague;
  scene.cut = true;
  add(scene, 'human', say(COLLEAGUE, random, scene.details), random.between(4, 25));
}

const CURT = 16;

/**
 * A typed answer to the last question, `late` seconds later than it takes to type. Who was kept waiting, for so many
 * seconds if something was said already, is mostly told sorry.
 */
function tell(scene: Scene, late: number, waited?: number): void {
  const { random, manners, details, now, asked } = scene;
  const text = say(scene.topic.answer, random, details);
  const takes = typing(text, atWork(scene), random);
  const after = 1 + late + takes;
  const isLong = (waited ?? now + after - asked) > LONG_WAIT;
  const isSorry = isLong && manners.chance(95 - 2 * atWork(scene).slow);
  add(scene, 'human', (isSorry ? say(SORRY, manners, details) : '') + text, after, takes);
}

// Seconds, as contracts have it.
const LONG_WAIT = 60;

/** Seconds from the first question to the first reply: within half a minute, or, for the slow and in the rush, not. */
function firstWait(scene: Scene): number {
  const { random } = scene;
  const hour = Math.floor((scene.asked % DAY_SECONDS) / 3600);
  if (!random.chance(atWork(scene).slow + rush(hour))) return random.between(2, 15);
  if (random.chance(6)) return random.between(90, 200);
  return random.between(31, 62);
}

/** Seconds after the last line, for a reply `wait` seconds after the question. */
const catchUp = (scene: Scene, wait: number): number => Math.max(1, scene.asked + wait - scene.now);
