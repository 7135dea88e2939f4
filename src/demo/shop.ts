import type { Day } from '../units/time.ts';
import { plainDigits } from './exports/csv.ts';

/** The invented shop (甲方) and its vendor (乙方). */
export const SHOP = '青禾文具旗舰店';
export const VENDOR = '创业宏客服';

interface Product {
  readonly name: string;
  /** Fen a piece. */
  readonly price: number;
}

/** What the shop sells. */
export const PRODUCTS: readonly Product[] = [
  { name: '0.5mm速干中性笔12支装', price: 1680 },
  { name: '按动圆珠笔20支盒装', price: 1990 },
  { name: 'A5皮面商务笔记本', price: 2580 },
  { name: 'B5线圈本4本装', price: 2290 },
  { name: '24色水彩笔礼盒', price: 3990 },
  { name: '36色彩铅铁盒装', price: 5980 },
  { name: '儿童可水洗蜡笔18色', price: 2890 },
  { name: '大容量网纱笔袋', price: 1590 },
  { name: '小学生减负书包', price: 12900 },
  { name: '透明文件袋20只', price: 1380 },
  { name: '省力订书机套装', price: 2680 },
  { name: '金属长尾夹40枚', price: 1180 },
  { name: '双头荧光笔6支装', price: 1490 },
  { name: '便利贴组合12本', price: 1650 },
  { name: '马克笔48色双头套装', price: 8900 },
  { name: '学生圆规直尺套装', price: 1880 },
  { name: '白板笔可擦10支', price: 2190 },
  { name: '桌面收纳笔筒', price: 3290 },
  { name: '错题本16K加厚', price: 1290 },
  { name: '护眼台历2027款', price: 2480 },
];

/** The article number of a product. */
export const itemNumber = (product: number): string => `100${plainDigits(product, 9)}`;

/** Which product an order is mainly for, as a number into `PRODUCTS`. */
export const mainProduct = (order: number): number => (order * 7 + (order >> 5)) % PRODUCTS.length;

/** The article number on the card of an order. */
export const itemOf = (order: number): string => itemNumber(mainProduct(order));

export const productOf = (product: number): Product => PRODUCTS[product % PRODUCTS.length]!;

/** One person who answers. */
export interface Agent {
  readonly name: string;
  /** Hours of the local day. */
  readonly from: number;
  readonly to: number;
  /** Late first replies in a hundred, in a quiet hour. */
  readonly slow: number;
  /** Characters a minute. */
  readonly speed: number;
}

const EARLY = { from: 8, to: 17 };
const MIDDLE = { from: 12, to: 21 };
const LATE = { from: 14, to: 23 };

/** The vendor's people. The last two are the ones that the owner would want to talk about. */
export const AGENTS: readonly Agent[] = [
  { name: '小美', ...EARLY, slow: 3, speed: 92 },
  { name: '小周', ...MIDDLE, slow: 5, speed: 78 },
  { name: '小林', ...LATE, slow: 4, speed: 85 },
  { name: '小陈', ...EARLY, slow: 6, speed: 70 },
  { name: '小何', ...MIDDLE, slow: 6, speed: 74 },
  { name: '小罗', ...LATE, slow: 6, speed: 66 },
  { name: '小宋', ...EARLY, slow: 7, speed: 81 },
  { name: '小唐', ...MIDDLE, slow: 5, speed: 69 },
  { name: '小许', ...LATE, slow: 8, speed: 72 },
  { name: '小邓', ...EARLY, slow: 6, speed: 64 },
  { name: '小冯', ...LATE, slow: 16, speed: 52 },
  { name: '小曹', ...LATE, slow: 22, speed: 44 },
];

/** The owner's own account 店长, as an agent number. The vendor's further teams are numbered from behind it. */
export const OWNER = AGENTS.length;

const TEAM = OWNER + 1;
const MANAGER: Agent = { name: '店长', from: 0, to: 24, slow: 15, speed: 60 };

/** Whom an agent number stands for. The people of further teams are like those of the first: 小美2, 小周2. */
export function agentOf(agent: number): Agent {
  if (agent < TEAM) return AGENTS[agent] ?? MANAGER;
  const like = AGENTS[agent % TEAM]!;
  further[agent] ??= { ...like, name: `${like.name}${Math.floor(agent / TEAM) + 1}` };
  return further[agent];
}

const further: Agent[] = [];

/** Numbers of the vendor's agents on duty, of so many teams; empty at night. Each has one day a week off. */
export function onDuty(day: Day, hour: number, teams: number): readonly number[] {
  const slot = (teams * 7 + (day % 7)) * 24 + hour;
  rota[slot] ??= Array.from({ length: teams }, (_, team) =>
    AGENTS.flatMap(({ from, to }, index) =>
      hour >= from && hour < to && (day + index) % 7 !== 0 ? [team * TEAM + index] : [],
    ),
  ).flat();
  return rota[slot];
}

const rota: (readonly number[])[] = [];

/** Late first replies in a hundred that an hour adds: lunch, and the evening rush. */
export const rush = (hour: number): number => (hour === 12 ? 3 : hour >= 20 && hour <= 21 ? 6 : 0);
