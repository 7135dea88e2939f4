import { day, formatDay } from '../../units/time.ts';
import { type Month, STREAM } from '../month.ts';
import { randomOf } from '../random.ts';
import type { Sessions } from '../sessions.ts';
import { type LineEnd, record } from './csv.ts';

/** Tmall's DSR sheet on the month's last day: a banner, the three scores, and a table of the days below. */
export function* tmallDsr(_sessions: Sessions, month: Month): Iterable<string> {
  const days = dailyScores(month);
  const today = days.at(-1)!.scores;
  yield record([`店铺180天DSR（统计日期：${formatDay(month.last)}）`], END);
  yield record(
    ['指标名称', '得分', '趋势提示', '行业均值', '与行业对比', '目标值', '距目标值相差（笔5分评价订单）'],
    END,
  );
  for (const [side, name] of SIDES.entries()) {
    const score = today[side]!;
    const gap = score - INDUSTRY;
    const versus = `${gap < 0 ? '低于' : '高于'}行业${hundredths(Math.floor((Math.abs(gap) * 10_000) / INDUSTRY))}%`;
    yield record(
      [
        `近180天${name}DSR`,
        hundredths(score),
        '→ 表现平稳',
        hundredths(INDUSTRY),
        versus,
        '4.80',
        score < 480 ? '48' : '0',
      ],
      END,
    );
  }
  yield END;
  yield record(['日期', '描述得分（较上日）', '物流得分（较上日）', '服务得分（较上日）'], END);
  for (const { date, scores, changes } of days) {
    const cells = [0, 2, 1].map((side) => `${hundredths(scores[side]!)}（${signed(changes[side]!)}）`);
    yield record([date, ...cells], END);
  }
}

const END: LineEnd = '\r\n';
const SIDES = ['宝贝与描述相符', '服务态度', '物流质量'] as const;

// Hundredths of a point. Invented, as are the scores.
const INDUSTRY = 479;
const START = [481, 481, 484] as const;

interface DailyScores {
  readonly date: string;
  readonly scores: readonly number[];
  readonly changes: readonly number[];
}

/** Scores drift by a hundredth now and then; the service score ends a little lower than it began. */
function dailyScores({ first, last, seed }: Month): DailyScores[] {
  const random = randomOf(seed, STREAM.dsr);
  const days: DailyScores[] = [];
  let scores: readonly number[] = START;
  for (let date = first; date <= last; date = day(date + 1)) {
    const changes = START.map((start, side) => drift(scores[side]! - start, side, random.below(12)));
    scores = scores.map((score, side) => score + changes[side]!);
    days.push({ date: formatDay(date), scores, changes });
  }
  return days;
}

function drift(moved: number, side: number, chance: number): number {
  const [low, high] = side === 1 ? [-2, 0] : [-1, 2];
  if (chance === 0 && moved < high) return 1;
  if (chance <= 2 && moved > low) return -1;
  return 0;
}

const hundredths = (value: number): string =>
  `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

const signed = (change: number): string => `${change < 0 ? '-' : '+'}${hundredths(Math.abs(change))}`;
