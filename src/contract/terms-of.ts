import type { CommissionOptions } from '../metrics/fees/commission-sales.ts';
import { isHeuristic, unitOf } from '../metrics/metric.ts';
import { type Fraction, fraction } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import { decimal, formatQuantity, formatStep, type Unit } from '../units/quantity.ts';
import { day, formatDay } from '../units/time.ts';
import type { Amount, CalendarEntry, Clause, Contract, Fee, Penalty, Settlement } from './contract.ts';
import { formatClock, formatInterval } from './hours.ts';
import type { AccountRule, Terms } from './terms.ts';
import { formatWeekdays, WEEKDAYS } from './weekdays.ts';
import { writeFormats } from './write-formats.ts';
import { numeral, writeOptions } from './write-options.ts';
import { writeShops } from './write-shops.ts';

/** A contract with presets and defaults filled in, as the plain values of the file that would mean the same. */
export const termsOf = (contract: Contract): Record<string, unknown> =>
  filled({
    'kefu-sla': 1,
    contract: contract.id,
    owner: contract.owner,
    vendor: contract.vendor,
    ...writeShops(contract.terms),
    timezone: contract.terms.zone.name,
    term: contract.term && { from: formatDay(contract.term.from), to: formatDay(contract.term.to) },
    lang: contract.lang,
    'day-starts': formatClock(contract.terms.dayStarts),
    calendar: contract.calendar.map(calendarEntry),
    agents: agents(contract.terms.agents),
    clock: contract.clock,
    phrases: contract.terms.phrases,
    privacy: unlessEmpty({ own: unlessEmpty(contract.terms.privacy.own) }),
    formats: unlessEmpty(writeFormats(contract.terms.formats)),
    attribution: {
      judge: contract.attribution.judge,
      lookback: seconds(contract.attribution.lookback),
      'after-sale-window': seconds(contract.attribution.afterSaleWindow),
      'min-joined': formatQuantity(contract.attribution.minJoined, 'ratio'),
      'exclude-flags': contract.attribution.excludeFlags,
    },
    clauses: contract.clauses.map(clause),
    settlement: contract.settlement && settlement(contract.settlement),
  });

/** Without what is null: an absent key means the same. */
const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

const unlessEmpty = (value: object): unknown => {
  const known = Array.isArray(value) ? value : filled({ ...value });
  return Object.keys(known).length > 0 ? known : null;
};

const seconds = (value: number): string =>
  // Below a second there is only `0s`, and for a window `0d` is how people write "off".
  value === 0 ? '0d' : formatQuantity(fraction(value), 'seconds');

const figure = (value: Fraction, unit: Unit): string | number => numeral(formatQuantity(value, unit));

const amount = (value: Amount): string | number =>
  value.kind === 'fixed' ? figure(fraction(value.fen), 'fen') : figure(value.share, 'ratio');

const calendarEntry = ({ from, to, hours, as, waive, volume, note }: CalendarEntry) =>
  filled({
    ...(from === to ? { day: formatDay(from) } : { from: formatDay(from), to: formatDay(to) }),
    hours: hours?.map(formatInterval),
    as: as === null ? null : WEEKDAYS[as],
    waive: waive.includes('all') ? 'all' : unlessEmpty(waive),
    volume: volume && {
      forecast: `${decimal(volume.perDay)}/day`,
      over: figure(volume.over, 'ratio'),
    },
    note,
  });

const written = (value: number | null): string | null => (value === null ? null : formatDay(day(value)));

const account = ({ account, name, person, role, from, to }: AccountRule): unknown => {
  const entry = { account, name, person, role, from: written(from), to: written(to) };
  const known = filled(entry);
  return Object.keys(known).length === 1 ? account : known;
};

const agents = ({ vendor, owner, others, bots, unassigned, roles, roster }: Terms['agents']) =>
  filled({
    vendor: vendor?.map(account),
    owner: owner.map(account),
    others: others.map(account),
    bots: bots.map(account),
    unassigned,
    roles,
    roster,
  });

function clause(value: Clause): Record<string, unknown> {
  const { metric, options, only, target, points, penalty } = value;
  const unit = unitOf(metric, options);
  return filled({
    id: value.id,
    metric: metric.id,
    with: unlessEmpty(writeOptions(metric, options)),
    from: value.from === 'console' ? 'console' : null,
    ...(target && { [target.side]: figure(target.value, unit) }),
    weight: numeral(decimal(value.weight)),
    points:
      points?.kind === 'table'
        ? points.rows.map(({ to, give }) => ({ to: figure(to, unit), give: numeral(decimal(give)) }))
        : points && { full: figure(points.full, unit), zero: figure(points.zero, unit) },
    penalty: penalty && writePenalty(penalty, unit),
    bonus: value.bonus && writePenalty(value.bonus, unit, 'add'),
    severity: value.severity,
    responsibility: value.responsibility,
    critical: value.critical || null,
    confirm: isHeuristic(metric, options) && value.severity === 'binding' ? value.confirm : null,
    margin: value.margin === 'none' ? null : value.margin,
    each: value.each,
    'min-sample': value.minSample,
    only: unlessEmpty({
      hours: unlessEmpty(only.hours.map(formatInterval)),
      days: unlessEmpty(formatWeekdays(only.days)),
      shops: unlessEmpty(only.shops),
      role: only.role,
    }),
  });
}

function writePenalty(penalty: Penalty, unit: Unit, key = 'deduct'): Record<string, unknown> {
  const cap = penalty.cap && amount(penalty.cap);
  if (penalty.kind === 'deduct') return filled({ [key]: amount(penalty.deduct), cap });
  if (penalty.kind === 'per-case') return filled({ 'per-case': amount(penalty.deduct), cap });
  if (penalty.kind === 'tiers') {
    const tiers = penalty.tiers.map(({ value, deduct }) => ({
      value: figure(value, unit),
      [key]: amount(deduct),
    }));
    return filled({ [penalty.side]: tiers, cap });
  }
  const per = numeral(formatStep(penalty.step, unit));
  return filled({ per, [key]: amount(penalty.deduct), step: penalty.count, cap });
}

const yuan = (value: Fen): string | number => figure(fraction(value), 'fen');

function fee(value: Fee): Record<string, unknown> {
  switch (value.type) {
    case 'fixed':
      return { type: 'fixed', amount: yuan(value.amount) };
    case 'seat':
      return { type: 'seat', rate: yuan(value.rate), seats: value.seats };
    case 'inquiry': {
      const tiers = value.tiers.map(({ upTo, rate }) =>
        filled({ 'up-to': upTo && numeral(decimal(upTo)), rate: yuan(rate) }),
      );
      return { type: 'inquiry', of: value.of.metric.id, tiers, whole: value.whole };
    }
    case 'commission': {
      const { net, cutoff } = value.of.options as unknown as CommissionOptions;
      return filled({
        type: 'commission',
        rate: figure(value.rate, 'ratio'),
        of: net ? 'net-sales' : 'sales',
        'refund-cutoff': cutoff === null ? null : seconds(cutoff),
      });
    }
  }
}

const settlement = ({ base, byScore, penaltyCap, bonusCap, bonusGate, overlap, tax }: Settlement) =>
  filled({
    base: base.map(fee),
    'by-score': unlessEmpty(
      byScore.map(({ from, pay }) =>
        filled({ from: from && numeral(decimal(from)), pay: figure(pay, 'ratio') }),
      ),
    ),
    'penalty-cap': penaltyCap && amount(penaltyCap),
    'bonus-cap': bonusCap && amount(bonusCap),
    'bonus-gate': unlessEmpty(bonusGate),
    overlap: overlap === 'sum' ? null : overlap,
    tax: tax && { rate: figure(tax.rate, 'ratio'), included: tax.included },
  });
