import { DAY_SECONDS, day } from '../units/time.ts';
import { type Month, STREAM } from './month.ts';
import type { Plan, Purchase } from './plan.ts';
import { randomOf } from './random.ts';
import { add, atWork, type Line, type Scene, typing, type Wait } from './scene.ts';
import { itemOf, mainProduct, OWNER, onDuty, PRODUCTS, productOf, rush } from './shop.ts';
import {
  ADDED,
  AFTER,
  BEFORE,
  BOT_ANSWER,
  BUYER_CLOSING,
  COLLEAGUE,
  COLOURS,
  DISMISSIVE_REPLY,
  FOLLOW_UP,
  GOODBYE,
  GREETING,
  HELLO,
  NUDGE,
  POOR_REPLY,
  SHORT_REPLY,
  SIMPLE_QUESTION,
  SORRY,
  say,
  TO_COLLEAGUE,
  TO_HUMAN,
  type Topic,
  UNDERWAY,
  UNPAID,
} from './talk.ts';

const TOPICS: Readonly<Record<Plan['subject'], readonly Topic[]>> = {
  before: BEFORE,
  underway: UNDERWAY,
  after: AFTER,
};

/** All lines of a session, by time; who answers waits for the hands to be free. */
export function conversation(plan: Plan, month: Month, wait: Wait): Line[] {
  const { dialect } = month;
  const random = randomOf(month.seed, STREAM.talk, plan.serial);
  const purchase = plan.order ?? plan.about;
  const scene: Scene = {
    random,
    manners: randomOf(month.seed, STREAM.manners, plan.serial),
    dialect,
    wait,
    lines: [],
    now: plan.start,
    asked: plan.start,
    agent: plan.agent,
    tact: Math.max(1, Math.floor(month.messages / MESSAGES_A_LAPSE)),
    topic: random.pick(TOPICS[plan.subject]),
    details: {
      order: purchase ? dialect.orderNumber(purchase.key, purchase.created) : '',
      product: purchase ? productOf(mainProduct(purchase.key)).name : random.pick(PRODUCTS).name,
      colour: random.pick(COLOURS),
    },
    cut: false,
  };
  begin(scene, plan);
  if (plan.route === 'robot') robotOnly(scene);
  if (plan.route === 'nobody') ignored(scene);
  if (plan.route === 'handed-over') robotFirst(scene);
  if (plan.route === 'human' || plan.route === 'handed-over') served(scene, plan);
  if (plan.order) orderCard(scene, plan.order);
  if (plan.order && plan.agent !== null) remind(scene, plan.order, month);
  return scene.lines;
}

// One reply in forty is curt; so a month has about three dismissive ones, whatever its size.
const MESSAGES_A_LAPSE = 2000;

/** The buyer's first words, the card of the order they are about, and what greets by itself. */
function begin(scene: Scene, { about, route }: Plan): void {
  const { random, dialect } = scene;
  if (about && (dialect.cardForEveryOrder || random.chance(50))) {
    add(scene, dialect.card.role, dialect.card.text(scene.details.order, itemOf(about.key)), 0);
  }
  const question = route === 'robot' || route === 'nobody' ? SIMPLE_QUESTION : scene.topic.ask;
  const polite = random.chance(35);
  add(scene, 'buyer', say(polite ? HELLO : question, random, scene.details), random.below(2));
  scene.asked = scene.now;
  if (random.chance(85)) add(scene, dialect.welcome.role, dialect.welcome.text, random.below(2));
  if (polite) add(scene, 'buyer', say(question, random, scene.details), random.between(1, 6));
}

function robotOnly(scene: Scene): void {
  const { random } = scene;
  for (let left = random.between(1, 3); left > 0; left--) {
    add(scene, 'bot', say(BOT_ANSWER, random, scene.details), random.between(1, 3));
    if (left > 1) add(scene, 'buyer', say(SIMPLE_QUESTION, random, scene.details), random.between(8, 60));
  }
  if (random.chance(12))
    add(scene, 'buyer', say(BUYER_CLOSING, random, scene.details), random.between(5, 40));
}

function ignored(scene: Scene): void {
  const { random } = scene;
  for (let left = random.below(4); left > 0; left--) {
    add(scene, 'buyer', say(NUDGE, random, scene.details), random.between(20, 400));
  }
}

/** The robot tries first, in words, until the buyer asks for a person. */
function robotFirst(scene: Scene): void {
  const { random } = scene;
  add(scene, 'bot', say(BOT_ANSWER, random, scene.details), random.between(1, 3));
  if (random.chance(40)) {
    add(scene, 'buyer', say(scene.topic.ask, random, scene.details), random.between(6, 40));
    add(scene, 'bot', say(BOT_ANSWER, random, scene.details), random.between(1, 3));
  }
  add(scene, 'buyer', say(TO_HUMAN, random, scene.details), random.between(4, 40));
  scene.asked = scene.now;
}

// How many questions a buyer puts to a person; with it a session has about twelve messages.
const QUESTIONS = [1, 2, 3, 3, 4, 4, 5, 5, 6, 7] as const;

/** A person answers, question after question. */
function served(scene: Scene, { subject, colleague }: Plan): void {
  const { random } = scene;
  const questions = random.pick(QUESTIONS);
  firstAnswer(scene);
  for (let asked = 1; asked < questions; asked++) {
    ask(scene, subject);
    if (colleague !== null && asked === 2) handOver(scene, colleague);
    answer(scene);
  }
  const end = random.below(100);
  if (end < 4) {
    ask(scene, subject);
    add(scene, 'buyer', say(NUDGE, random, scene.details), random.between(60, 500));
  } else if (end < 80) {
    add(scene, 'buyer', say(BUYER_CLOSING, random, scene.details), random.between(3, 90));
    if (end < 34) add(scene, 'human', say(GOODBYE, random, scene.details), random.between(3, 20));
  }
}

/** The first reply, mostly a pasted greeting, and the answer in words after it. */
function firstAnswer(scene: Scene): void {
  const { random } = scene;
  const greeting = say(random.chance(70) ? GREETING : SHORT_REPLY, random, scene.details);
  const wait = firstWait(scene);
  add(scene, 'human', greeting, catchUp(scene, wait));
  tell(scene, 0, wait);
}

/** Seconds from the first question to the first reply: within half a minute, or, for the slow and in the rush, not. */
function firstWait(scene: Scene): number {
  const { random } = scene;
  const hour = Math.floor((scene.asked % DAY_SECONDS) / 3600);
  if (!random.chance(atWork(scene).slow + rush(hour))) return random.between(2, 15);
  if (random.chance(6)) return random.between(90, 200);
  return random.between(31, 62);
}

/** One to three messages in a row, on another subject than before. */
function ask(scene: Scene, subject: Plan['subject']): void {
  const { random, dialect } = scene;
  scene.topic = random.pick(TOPICS[subject].filter((topic) => topic !== scene.topic));
  if (random.chance(50)) scene.details = { ...scene.details, colour: random.pick(COLOURS) };
  const pause = random.chance(5) ? random.between(180, 540) : random.between(4, 75);
  add(scene, 'buyer', say(scene.topic.ask, random, scene.details), pause);
  scene.asked = scene.now;
  const more = random.below(100);
  if (more < 30) add(scene, 'buyer', say(ADDED, random, scene.details), random.between(1, 8));
  if (more < 10) add(scene, 'buyer', random.pick(dialect.emoticons), random.between(0, 3));
}

/** One or two messages that answer a question. */
function answer(scene: Scene): void {
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

const CURT = 16;

/** The agent passes the buyer on; now and then without a word. */
function handOver(scene: Scene, colleague: number): void {
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

// Seconds, as contracts have it.
const LONG_WAIT = 60;

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

/** Seconds after the last line, for a reply `wait` seconds after the question. */
const catchUp = (scene: Scene, wait: number): number => Math.max(1, scene.asked + wait - scene.now);

/** The card of the order that came of it, where the platform itself puts one into the chat. */
function orderCard({ dialect, lines, random, details, agent, now }: Scene, { created, key }: Purchase): void {
  const { role, text } = dialect.card;
  if (role !== 'system') return;
  if (!dialect.cardForEveryOrder && (created >= now || random.chance(30))) return;
  const later = lines.findIndex(({ at }) => at > created);
  const card = { at: created, role, agent, text: text(details.order, itemOf(key)), cut: false };
  lines.splice(later === -1 ? lines.length : later, 0, card);
}

const HALF_DAY = DAY_SECONDS / 2;

// Seconds; what is older is off the agent’s list.
const REMEMBERED = 30 * 3600;

/** The agent reminds a buyer who has not paid, where the agent remembers and is still at work. */
function remind(scene: Scene, { created, paid }: Purchase, { teams }: Month): void {
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
