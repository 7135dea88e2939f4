import type { Wait } from './hands.ts';
import { itemOf, mainProduct, productOf } from './items.ts';
import { type Month, STREAM } from './month.ts';
import type { Plan } from './plan.ts';
import type { Purchase } from './purchase.ts';
import { randomOf } from './random.ts';
import { remind } from './remind.ts';
import { answer, firstAnswer, handOver } from './replies.ts';
import { add, type Line, type Scene } from './scene.ts';
import { PRODUCTS } from './shop.ts';
import {
  ADDED,
  BOT_ANSWER,
  BUYER_CLOSING,
  GOODBYE,
  HELLO,
  NUDGE,
  SIMPLE_QUESTION,
  TO_HUMAN,
} from './talk.ts';
import { AFTER, UNDERWAY } from './talk-after.ts';
import { BEFORE, type Topic } from './talk-before.ts';
import { COLOURS, say } from './template.ts';

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

// How many questions a buyer puts to a person; with it a session has about twelve messages.
const QUESTIONS = [1, 2, 3, 3, 4, 4, 5, 5, 6, 7] as const;

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

/** The card of the order that came of it, where the platform itself puts one into the chat. */
function orderCard({ dialect, lines, random, details, agent, now }: Scene, { created, key }: Purchase): void {
  const { role, text } = dialect.card;
  if (role !== 'system') return;
  if (!dialect.cardForEveryOrder && (created >= now || random.chance(30))) return;
  const later = lines.findIndex(({ at }) => at > created);
  const card = { at: created, role, agent, text: text(details.order, itemOf(key)), cut: false };
  lines.splice(later === -1 ? lines.length : later, 0, card);
}
