import { isHeuristic, unitOf } from '../metrics/base/metric.ts';
import { formatClock, formatInterval } from '../terms/hours.ts';
import type { AccountRule, CalendarEntry, Terms } from '../terms/terms.ts';
import { formatWeekdays, WEEKDAYS } from '../terms/weekdays.ts';
import { decimal, formatQuantity, formatStep, type Unit } from '../units/quantity.ts';
import { day, formatDay } from '../units/time.ts';
import type { Clause, Contract, Penalty } from './contract.ts';
import { writeExemptions } from './exemption-terms.ts';
import { writeAmendments } from './write-amendments.ts';
import { writeFormats } from './write-formats.ts';
import { numeral, writeOptions } from './write-options.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeShops } from './write-shops.ts';
import { amount, figure, filled, seconds, unlessEmpty } from './write-values.ts';

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
    settlement: contract.settlement && writeSettlement(contract.settlement),
    exemptions: contract.exemptions && writeExemptions(contract.exemptions),
    amendments: unlessEmpty(writeAmendments(contract.amendments, termsOf)),
  });

const waived = (ids: readonly string[]): unknown => (ids.includes('all') ? 'all' : unlessEmpty(ids));

const calendarEntry = ({ from, to, hours, as, waive, volume, note }: CalendarEntry) =>
  filled({
    ...(from === to ? { day: formatDay(from) } : { from: formatDay(from), to: formatDay(to) }),
    hours: hours?.map(formatInterval),
    as: as === null ? null : WEEKDAYS[as],
    waive: waived(waive),
    volume:
      volume &&
      filled({
        forecast: `${decimal(volume.perDay)}/day`,
        over: figure(volume.over, 'ratio'),
        waive: waived(volume.waive),
      }),
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
