import { parse } from 'yaml';
import { type Agents, agentsOf } from './agents.ts';
import { listOf, mapOf, type Node, textOf, textsOf } from './nodes.ts';
import { type Preset, presets } from './presets.ts';
import { numberOf, secondOfDay, secondsOf } from './quantities.ts';
import { hoursList, type WeekHours, weekHoursOf } from './service-hours.ts';
import type { Turn } from './types.ts';

export type Shop = {
  name: string;
  platform: string;
  /** globs of its files; null: every file */
  files: string[] | null;
  hours: WeekHours;
  anchor: string;
  byDay: boolean;
  gap: number;
  openTurn: number;
  transfer: string;
  assist: boolean;
};

export type CalendarEntry = {
  from: string;
  to: string;
  hours: [number, number][] | null;
  as: string | null;
  waive: string[];
};

export type Clause = {
  id: string;
  metric: string;
  options: Record<string, string>;
  only: { hours: WeekHours | null; days: string[] | null; shops: string[] | null; role: string | null };
  from: string;
  /** "exempted": the turns that accepted rows of the exemptions sheet name */
  exempted?: (turn: Turn) => boolean;
};

export type Contract = {
  zone: string;
  dayStarts: number;
  clock: string;
  shops: Shop[];
  calendar: CalendarEntry[];
  agents: Agents;
  bots: string;
  closers: string;
  autoTexts: string[];
  phrases: Node;
  /** `privacy.own`: numbers of the shop's own */
  privacyOwn: string[];
  attribution: {
    judge: string;
    lookback: number;
    afterSaleWindow: number;
    minJoined: number;
    excludeFlags: string[];
  };
  clauses: Clause[];
};

/** One shop's rules: its own keys, then the contract's, then the preset's. */
function shopOf(root: Node, own: Node, name: string): Shop {
  const platform = textOf(own.platform, textOf(root.platform, 'generic'));
  const preset: Preset = presets[platform] ?? presets.generic!;
  const sessions = mapOf(root.sessions);
  const replies = mapOf(root.replies);
  // "the contract's own keys win": a gap of its own replaces the preset's day, and the other way round
  let byDay = preset.byDay;
  if (sessions.gap !== undefined) byDay = false;
  if (sessions.by !== undefined) byDay = sessions.by === 'day';
  return {
    name,
    platform,
    files: own.files === undefined ? null : textsOf(own.files),
    hours: weekHoursOf(own.hours ?? root.hours ?? preset.hours),
    anchor: textOf(root.anchor, preset.anchor),
    byDay,
    gap: sessions.gap === undefined ? preset.gap : secondsOf(textOf(sessions.gap, '')),
    openTurn: secondsOf(textOf(sessions['open-turn'], '24h')),
    transfer: textOf(root.transfer, preset.transfer),
    assist: textOf(replies.assist, String(preset.assist)) === 'true',
  };
}

function calendarOf(node: unknown): CalendarEntry {
  const entry = mapOf(node);
  const day = textOf(entry.day, '');
  return {
    from: day || textOf(entry.from, ''),
    to: day || textOf(entry.to, textOf(entry.from, '')),
    hours: entry.hours === undefined ? null : hoursList(entry.hours),
    as: entry.as === undefined ? null : textOf(entry.as, ''),
    waive: textsOf(entry.waive),
  };
}

/** A clause with the preset's metric defaults beneath its own `with`. */
function clauseOf(node: unknown, shops: Shop[]): Clause {
  const clause = mapOf(node);
  const metric = textOf(clause.metric, '');
  const only = mapOf(clause.only);
  const names = only.shops === undefined ? null : textsOf(only.shops);
  const platforms = new Set(shops.filter((s) => !names || names.includes(s.name)).map((s) => s.platform));
  const preset = platforms.size === 1 ? presets[[...platforms][0]!] : undefined;
  const options: Record<string, string> = { ...preset?.metricDefaults[metric] };
  for (const [key, value] of Object.entries(mapOf(clause.with))) options[key] = String(value);
  return {
    id: textOf(clause.id, ''),
    metric,
    options,
    only: {
      hours: only.hours === undefined ? null : weekHoursOf(only.hours),
      days: only.days === undefined ? null : textsOf(only.days),
      shops: names,
      role: only.role === undefined ? null : textOf(only.role, ''),
    },
    from: textOf(clause.from, 'exports'),
  };
}

export const readContract = (yaml: string): Contract => contractOf(rootOf(yaml));

/** "scalars are read as written" */
export const rootOf = (yaml: string): Node => mapOf(parse(yaml, { schema: 'failsafe' }));

export function contractOf(root: Node): Contract {
  const attribution = mapOf(root.attribution);
  const replies = mapOf(root.replies);
  const shops =
    root.shops === undefined
      ? [shopOf(root, {}, textOf(root.owner, 'shop'))]
      : listOf(root.shops).map((s) => shopOf(root, mapOf(s), textOf(mapOf(s).name, '')));
  return {
    zone: textOf(root.timezone, 'Asia/Shanghai'),
    dayStarts: secondOfDay(textOf(root['day-starts'], '00:00')),
    clock: textOf(root.clock, 'wall'),
    shops,
    calendar: listOf(root.calendar).map(calendarOf),
    agents: agentsOf(root.agents),
    bots: textOf(replies.bots, 'exclude'),
    closers: textOf(replies.closers, 'count'),
    autoTexts: textsOf(replies.auto),
    phrases: mapOf(root.phrases),
    privacyOwn: textsOf(mapOf(root.privacy).own),
    attribution: {
      judge: textOf(attribution.judge, 'order'),
      lookback: secondsOf(textOf(attribution.lookback, '3d')),
      afterSaleWindow: secondsOf(textOf(attribution['after-sale-window'], '15d')),
      minJoined: numberOf(textOf(attribution['min-joined'], '95%')),
      excludeFlags: textsOf(attribution['exclude-flags']),
    },
    clauses: listOf(root.clauses).map((c) => clauseOf(c, shops)),
  };
}

export function shopNamed(contract: Contract, name: string): Shop {
  return contract.shops.find((shop) => shop.name === name) ?? contract.shops[0]!;
}
