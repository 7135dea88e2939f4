import { z } from 'zod';
import { SILENT_FORMS } from '../records/chat-line.ts';
import { KINDS } from '../records/input.ts';
import { DECISIONS, EXEMPTION_CATEGORIES } from '../records/rulings.ts';
import { judgement } from './judgement.ts';
import { settlement } from './settlement.ts';
import { ABSENT, args, count, day, figure, text, unit } from './words.ts';

/** 申诉与剔除: one row of the exemptions sheet. Its reason and evidence stay in the sheet. */
export const exemption = z.strictObject({
  /** `E` and its row in the sheet. */
  id: z.string(),
  /** Null: every clause. */
  clause: z.string().nullable(),
  category: z.enum(EXEMPTION_CATEGORIES).nullable(),
  filedBy: z.string().nullable(),
  filedAt: z.string().nullable(),
  decision: z.enum(DECISIONS),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Filed after the time the contract gives. */
  late: z.boolean(),
  /** Accepted, and not late (or late and allowed): its units are left out. */
  counted: z.boolean(),
  /** Clause → units that it is about. */
  units: z.record(z.string(), count),
  /** Fen that it moves by itself: payable with it − without it, all other rows as they stand; null: nothing is paid by the contract. */
  money: z.int().nullable(),
  input: z.int().nullable(),
  row: z.int().nullable(),
});

export type ExemptionEntry = z.infer<typeof exemption>;

/** Earlier months that the settlement looks back to. */
export const history = z.strictObject({
  months: z.array(
    z.strictObject({
      month: z.string(),
      /** `used`; or why not: nothing was found, it was provisional, it is of another contract or cannot be read. */
      state: z.enum(['used', 'missing', 'provisional', 'foreign', 'unreadable']),
      digest: z.string().nullable(),
      missed: z.array(z.string()),
    }),
  ),
});

export type HistoryEntry = z.infer<typeof history>;

export const GRADES = ['A', 'B', 'C', 'D'] as const;

/**
 * The one product; every report is a function of it. Units: seconds, ratio 0..1, fen, score, count, characters
 * a minute. Integers stay integers; other numbers have 12 significant digits. `null` is unknown, never zero.
 */
export const scorecardSchema = z.strictObject({
  scorecard: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  madeAt: z.string(),
  /** When the first scorecard of this period that is known was made; null: this is it, or nobody knows. From then on exemptions may be filed. */
  firstMadeAt: z.string().nullable().default(null),
  digest: z.string(),
  status: z.enum(['final', 'provisional']),
  /** Why it is provisional: code and arguments (text/reasons.ts). */
  provisional: z.array(z.strictObject({ code: z.string(), args })),
  /** What the data lacks (code and arguments, text/gaps.ts), and the clauses whose figures that weakens. */
  gaps: z.array(z.strictObject({ code: z.string(), args, clauses: z.array(z.string()) })),
  /** `--accept-incomplete` was given. */
  accepted: z.boolean(),
  terms: z.record(z.string(), z.unknown()),
  contract: z
    .strictObject({
      id: z.string(),
      owner: z.string(),
      vendor: z.string(),
      file: z.string(),
      sha256: z.string(),
    })
    .nullable(),
  period: z.strictObject({ from: day, to: day }),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      member: z.string().nullable(),
      sheet: z.string().nullable(),
      // 0.1.0 said `sessions`.
      kind: z.preprocess((kind) => (kind === 'sessions' ? 'session-report' : kind), z.enum(KINDS)),
      format: z.string(),
      sha256: z.string(),
      bytes: count,
      encoding: z.string().nullable(),
      rows: count,
      kept: count,
      overlapping: count,
      outside: count,
      refused: count,
      from: z.string().nullable(),
      to: z.string().nullable(),
      /** Of a chat: how many rows are no message of anybody, by what they are. */
      silent: z.partialRecord(z.enum(SILENT_FORMS), count).optional(),
    }),
  ),
  problems: z.array(
    z.strictObject({
      code: z.string(),
      args,
      input: z.int().nullable(),
      row: z.int().nullable(),
      count,
    }),
  ),
  metrics: z.record(
    z.string(),
    z.strictObject({
      title: text,
      definition: text,
      unit,
      better: z.enum(['lower', 'higher']),
      heuristic: z.boolean(),
      source: text,
      /** What `measured` of a piece of evidence is in, and what it means that it is null; null: nothing is measured of it. */
      evidence: z.strictObject({ unit, absent: z.enum(ABSENT).nullable() }),
    }),
  ),
  judgements: z.array(judgement),
  /** By clause id; agents in order of sessions served, then name. */
  agents: z.array(
    z.strictObject({
      agent: z.string(),
      name: z.string().nullable(),
      role: z.string().nullable(),
      sessions: count,
      turns: count,
      measures: z.record(z.string(), figure),
    }),
  ),
  daily: z.array(
    z.strictObject({
      day,
      waived: z.boolean(),
      /** Only of a day waived because more buyers came than the forecast allows for: how many, and the clauses. */
      volume: z.strictObject({ buyers: count, most: count, clauses: z.array(z.string()) }).optional(),
      measures: z.record(z.string(), figure),
    }),
  ),
  /** Weekday 0 = Sunday; waits in seconds of answered, judged, counted turns. */
  hourly: z.array(
    z.strictObject({ weekday: z.int(), hour: z.int(), turns: count, waitSum: count, waitCount: count }),
  ),
  /** Advisory: no points, no money, not in the digest. `count` cases of `of` looked at; the place is the first's. */
  signals: z.array(
    z.strictObject({
      code: z.string(),
      count,
      of: count,
      /** Null: the shop's. */
      agent: z.string().nullable(),
      input: z.int().nullable(),
      row: z.int().nullable(),
    }),
  ),
  /** What those mean, copied in by code; scorecards of earlier versions have none. */
  signalDefinitions: z
    .record(
      z.string(),
      z.strictObject({
        title: text,
        says: text,
        innocent: text,
        definition: text,
        side: z.enum(['vendor', 'owner']),
        source: text,
      }),
    )
    .default({}),
  /** In the order of the sheet. */
  exemptions: z.array(exemption).default([]),
  /** Null where the contract looks at no other month. */
  history: history.nullable().default(null),
  /** Null without a contract or without `settlement:` in it. */
  settlement: settlement.nullable(),
  total: z.strictObject({
    met: count,
    missed: count,
    withinMargin: count,
    insufficient: count,
    noData: count,
    waived: count,
    /** 0..100; null when nothing was judged. */
    score: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
  }),
});

export type Scorecard = z.infer<typeof scorecardSchema>;
