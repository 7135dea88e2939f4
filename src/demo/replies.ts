import { DAY_SECONDS } from '../units/time.ts';
import { AGENTS, rush } from './agents.ts';
import { add, atWork, type Scene, typing } from './scene.ts';
import { COLLEAGUE, FOLLOW_UP, GREETING, POOR_REPLY, SHORT_REPLY, TO_COLLEAGUE } from './talk.ts';
import { say, type Template } from './template.ts';

/** The first reply, mostly a pasted greeting, and the answer in words after it. */
export function firstAnswer(scene: Scene): void {
  const { random } = scene;
  const greeting = say(random.chance(70) ? GREETING : SHORT_REPLY, random, scene.details);
  add(scene, 'human', greeting, catchUp(scene, firstWait(scene)));
  tell(scene, 0);
}

/** One or two messages that answer a question. */
export function answer(scene: Scene): void {
  const { random } = scene;
  const { slow } = atWork(scene);
  const late = random.chance(slow) ? random.between(15, 90) : random.between(0, 4);
  // The two slowest are the curt ones too.
  if (slow >= CURT && scene.agent! < AGENTS.length && random.chance(6)) {
    add(scene, 'human', say(POOR_REPLY, random, scene.details), catchUp(scene, 4 + late));
    return;
  }
  tell(scene, late);
  if (random.chance(9)) add(scene, 'human', random.pick(scene.dialect.emoticons), 0);
  else if (random.chance(25)) type(scene, FOLLOW_UP, 0);
}

/** The agent passes the buyer on; now and then without a word. */
export function handOver(scene: Scene, colleague: number): void {
  const { random, dialect } = scene;
  if (random.chance(70)) {
    add(scene, 'human', say(TO_COLLEAGUE, random, scene.details), catchUp(scene, random.between(5, 20)));
  }
  const from = dialect.accounts[scene.agent!]!;
  if (dialect.transfer) {
    add(scene, 'system', dialect.transfer(from, dialect.accounts[colleague]!), random.between(1, 8));
  }
  scene.agent = colleague;
  scene.cut = true;
  add(scene, 'human', say(COLLEAGUE, random, scene.details), random.between(4, 25));
}

const CURT = 16;

/** A typed answer to the last question. */
const tell = (scene: Scene, late: number): void => type(scene, scene.topic.answer, late);

/** A text that takes as long as it takes to type, and `late` seconds more. */
function type(scene: Scene, list: readonly Template[], late: number): void {
  const { random, details } = scene;
  const text = say(list, random, details);
  add(scene, 'human', text, 1 + late + typing(text, atWork(scene), random));
}

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
