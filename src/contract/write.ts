import { stringify } from 'yaml';
import type { ZodType } from 'zod';
import type { CommissionOptions } from '../metrics/base/commission-sales.ts';
import { isHeuristic, type Metric, unitOf } from '../metrics/base/metric.ts';
import { AGENTS } from '../terms/keys/agents.ts';
import { CLAUSE, ONLY, POINTS_ROW } from '../terms/keys/clause.ts';
import { CONTRACT, TERM } from '../terms/keys/contract.ts';
import { CALENDAR_ENTRY } from '../terms/keys/hours.ts';
import { written } from '../terms/keys/key.ts';
import { SETTLEMENT } from '../terms/keys/settlement.ts';
import { ATTRIBUTION, EXEMPTIONS, REPLIES, SESSIONS, SHOP } from '../terms/keys/talks.ts';
import { amount, figure, numeral, share, step, yuan } from '../terms/keys/values.ts';
import type { CalendarEntry, DescribedField, DescribedFormat, Shop, Terms } from '../terms/terms.ts';
import { compare, type Fraction, parseDecimal } from '../units/fraction.ts';
import { formatQuantity, UNITS, type Unit } from '../units/quantity.ts';
import { formatDay } from '../units/time.ts';
import type { Amendment, Clause, Contract, Fee, Penalty, Points, Settlement } from './contract.ts';

type Values = Readonly<Record<string, unknown>>;

/** A contract with presets and defaults filled in, as the text of a contract file that compiles to the same. */
export const showContract = (contract: Contract): string =>
  stringify(termsOf(contract), { lineWidth: 0, aliasDuplicateObjects: false });

/** A contract with presets and defaults filled in, as the plain values of the file that would mean the same. */
export function termsOf(contract: Contract): Record<string, unknown> {
  const { terms, attribution, settlement, exemptions } = contract;
  return filled({
    'kefu-sla': 1,
    contract: contract.id,
    owner: contract.owner,
    vendor: contract.vendor,
    ...writeShops(terms),
    timezone: terms.zone.name,
    term: contract.term && written(TERM, contract.term),
    lang: contract.lang,
    'day-starts': CONTRACT.shape['day-starts'].encode(terms.dayStarts),
    calendar: contract.calendar.map(writeEntry),
    agents: written(AGENTS, terms.agents),
    clock: contract.clock,
    phrases: terms.phrases,
    privacy: terms.privacy.own.length > 0 ? { own: terms.privacy.own } : null,
    formats: unlessEmpty(writeFormats(terms.formats)),
    attribution: written(ATTRIBUTION, attribution),
    clauses: contract.clauses.map(writeClause),
    settlement: settlement && writeSettlement(settlement),
    exemptions: exemptions && written(EXEMPTIONS, exemptions),
    amendments: unlessEmpty(writeAmendments(contract.amendments)),
  });
}

/** Without what is null: an absent key means the same. */
const filled = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

const mapped = <T>(values: Readonly<Record<string, T>>, write: (value: T, key: string) => unknown): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, write(value, key)]));

/** Null where there is nothing in it: the key is left out. */
const unlessEmpty = <T extends object>(value: T): T | null => (Object.keys(value).length > 0 ? value : null);

/** Shops and the rules that may differ between them, all of them filled in. */
function writeShops(terms: Terms): Values {
  const { shops, replies } = terms;
  const sessions = written(SESSIONS, terms);
  const [first] = shops;
  if (first!.name !== '')
    return { shops: shops.map(writeShop), sessions, replies: written(REPLIES, replies) };
  const { platform, hours, sessions: cut, anchor, transfer, assist } = writeShop(first!);
  return {
    platform,
    hours,
    sessions: { ...(cut as Values), ...sessions },
    anchor,
    transfer,
    replies: written(REPLIES, { assist, ...replies }),
  };
}

const writeShop = ({ sessions: { by, gap }, name, files, ...rest }: Shop): Record<string, unknown> =>
  written(SHOP, {
    ...rest,
    // The only shop of a contract has neither name nor files of its own.
    name: name === '' ? null : name,
    files: name === '' ? null : files,
    sessions: by === 'day' ? { by } : { gap },
  });

const writeEntry = ({ from, to, hours, as, waive, volume, note }: CalendarEntry): Values =>
  written(CALENDAR_ENTRY, {
    ...(from === to ? { day: from } : { from, to }),
    hours,
    as,
    waive: waived(waive),
    volume: volume && { forecast: volume.perDay, over: volume.over, waive: waived(volume.waive) },
    note,
  });

const waived = (ids: readonly string[]): unknown => (ids.includes('all') ? 'all' : unlessEmpty(ids));

function writeClause(value: Clause): Values {
  const { metric, options, only, target, points, penalty, bonus, severity } = value;
  const unit = unitOf(metric, options);
  const { encode } = figure(unit);
  return filled({
    id: value.id,
    metric: metric.id,
    with: unlessEmpty(writeOptions(metric, options)),
    from: value.from === 'console' ? 'console' : null,
    ...(target && { [target.side]: encode(target.value) }),
    weight: CLAUSE.shape.weight.encode(value.weight),
    points: points && writePoints(points, encode),
    penalty: penalty && writePenalty(penalty, unit),
    bonus: bonus && writePenalty(bonus, unit, 'add'),
    severity,
    responsibility: value.responsibility,
    critical: value.critical || null,
    confirm: isHeuristic(metric, options) && severity === 'binding' ? value.confirm : null,
    margin: value.margin === 'none' ? null : value.margin,
    each: value.each,
    'min-sample': value.minSample,
    only: unlessEmpty(
      written(
        ONLY,
        mapped({ ...only }, (said) => (said?.length ? said : null)),
      ),
    ),
  });
}

const writePoints = (points: Points, encode: (value: Fraction) => unknown): unknown =>
  points.kind === 'linear'
    ? { full: encode(points.full), zero: encode(points.zero) }
    : points.rows.map(({ to, give }) => written(POINTS_ROW, { to: encode(to), give }));

const { encode: money } = amount();

function writePenalty(penalty: Penalty, unit: Unit, key = 'deduct'): Values {
  const cap = penalty.cap && money(penalty.cap);
  if (penalty.kind === 'tiers') {
    const tiers = penalty.tiers.map(({ value, deduct }) => ({
      value: figure(unit).encode(value),
      [key]: money(deduct),
    }));
    return filled({ [penalty.side]: tiers, cap });
  }
  const deduct = money(penalty.deduct);
  if (penalty.kind === 'deduct') return filled({ [key]: deduct, cap });
  if (penalty.kind === 'per-case') {
    const { count } = penalty;
    return filled({ 'per-case': count === 'all' ? { deduct, count } : deduct, cap });
  }
  return filled({ per: step(unit).encode(penalty.step), [key]: deduct, step: penalty.count, cap });
}

/** What is paid, as the file would say it. */
const writeSettlement = ({ base, byScore, bonusGate, overlap, ...rest }: Settlement): Values =>
  written(SETTLEMENT, {
    ...rest,
    base: base.map(feeValues),
    byScore: unlessEmpty(byScore),
    bonusGate: unlessEmpty(bonusGate),
    overlap: overlap === 'sum' ? null : overlap,
  });

/** A fee by its keys; its rate as written, since only the kind tells what it is of. */
function feeValues(fee: Fee): Values {
  switch (fee.type) {
    case 'fixed':
      return fee;
    case 'seat':
      return { ...fee, rate: yuan().encode(fee.rate) };
    case 'inquiry':
      return { ...fee, of: fee.of.metric.id };
    case 'commission': {
      const { net, cutoff } = fee.of.options as unknown as CommissionOptions;
      return {
        ...fee,
        rate: share().encode(fee.rate),
        of: net ? 'net-sales' : 'sales',
        'refund-cutoff': cutoff,
      };
    }
  }
}

/** Amendments: what differs between the contract before and after each; null takes a key away. */
const writeAmendments = (amendments: readonly Amendment[]): Values[] =>
  amendments.map(({ from, note, before, after }) => {
    const { clauses: old, ...rest } = termsOf(before);
    const { clauses, ...others } = termsOf(after);
    const changed = clauseChanges(old as readonly Values[], clauses as readonly Values[]);
    return {
      from: formatDay(from),
      ...(note !== null && { note }),
      ...changes(rest, others),
      ...(changed.length > 0 && { clauses: changed }),
    };
  });

/** Clauses that are gone, then those that differ and new ones, in the order of the contract. */
function clauseChanges(before: readonly Values[], after: readonly Values[]): Values[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const stays = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((clause): Values[] => {
    const { id } = clause;
    const change = changes(old.get(id) ?? { id }, clause);
    return Object.keys(change).length > 0 ? [{ id, ...change }] : [];
  });
  const removed = before.filter(({ id }) => !stays.has(id)).map(({ id }) => ({ id, remove: true }));
  return [...removed, ...changed];
}

/** Keys that differ, as they are after; null where they are gone. */
const changes = (before: Values, after: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key] ?? null]),
  );

/** Described tables as the plain values of the file that would mean the same. */
const writeFormats = (formats: readonly DescribedFormat[]): readonly unknown[] =>
  formats.map(({ fields, ...format }) => filled({ ...format, fields: mapped(fields, writeField) }));

function writeField({ column, values, format, zone }: DescribedField): unknown {
  const more = unlessEmpty(filled({ values, format, zone: zone?.name }));
  return more ? { column, ...more } : column;
}

/** Options of a metric as a contract would write them, with units: what its own schema reads back as the same values. */
const writeOptions = (metric: Metric, options: Values): Values =>
  filled(mapped(options, (value, key) => writeOption(metric.options.shape[key], value)));

function writeOption(schema: ZodType | undefined, value: unknown): unknown {
  if (value === null) return 'none';
  const exact = typeof value === 'number' ? parseDecimal(String(value)) : isFraction(value) ? value : null;
  if (!exact) return value;
  const reads = (text: string): boolean => {
    const parsed = schema?.safeParse(text);
    return parsed?.success === true && isSame(parsed.data, value);
  };
  const texts = UNITS.map((unit) => formatQuantity(exact, unit));
  return numeral(texts.find(reads) ?? formatQuantity(exact, 'count'));
}

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'num' in value && 'den' in value;

const isSame = (a: unknown, b: unknown): boolean =>
  isFraction(a) && isFraction(b) ? compare(a, b) === 0 : a === b;
