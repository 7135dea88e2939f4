import type { AttendanceRecord } from '../records/staff.ts';
import { daysBetween } from '../units/days.ts';
import { compare, over, parseDecimal, ZERO } from '../units/fraction.ts';
import { compound } from './base/accumulator.ts';
import { type Facts, inShops, shopOf } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { isOurs, namedIn } from './base/people.ts';

/** How many of their days people were there. */
export const attendanceRate = defineMetric({
  id: 'attendance-rate',
  family: 'people',
  title: { zh: '出勤率', en: 'Attendance rate' },
  definition: {
    zh: '实出勤天数之和 ÷ 应出勤天数之和，只算整段落在周期内的行；跨出周期的行（如整月的行对半个月的周期）分不开，不计。几天合成一行的，只要其中有一天要考核就整行计入。',
    en: 'Σ days present ÷ Σ days scheduled, over rows whose days all lie in the period; a row that reaches beyond it cannot be split and is left out. A row of several days counts as a whole unless all of them are left out.',
  },
  formula: { zh: 'Σ 实出勤天数 ÷ Σ 应出勤天数', en: 'Σ days present ÷ Σ days scheduled' },
  example: {
    zh: '甲 25.5 ÷ 26，乙 26 ÷ 26：51.5 ÷ 52 ≈ 99.04%',
    en: 'One person 25.5 of 26 days, another 26 of 26: 51.5 ÷ 52 ≈ 99.04%',
  },
  exampleTarget: '95%',
  source: { zh: '外包客服合同“出勤率”条款', en: 'Attendance clauses of outsourcing contracts' },
  unit: 'ratio',
  better: 'higher',
  needs: ['attendance'],
  excludes: ['across-period', 'not-judged', 'out-of-scope', 'waived'],
  // A row may be a whole month.
  perDay: false,
  accumulator: () =>
    compound((parts) => {
      const [present, scheduled] = [parts.get('present'), parts.get('scheduled')];
      if (!present || !scheduled || scheduled.sum.num === 0n) return null;
      const [numerator, denominator] = [present.sum, scheduled.sum];
      return { value: over(numerator, denominator), numerator, denominator, sample: present.count };
    }),
  observe(facts, _options, tally) {
    const named = namedIn(facts);
    for (const [of, record] of facts.sheets.attendance.entries()) {
      const { person, from, to, input, row } = record;
      if (to < facts.period.from || from > facts.period.to || !inShops(facts, shopOf(facts, record)))
        continue;
      const at = facts.calendar.startOf(from);
      const someone = named(person, at);
      const agent = someone.account;
      const finding = { unit: 'attendance' as const, of, agent, at, measured: null, input, row };
      const reason = isOurs(someone) ? whyOut(facts, record) : 'not-judged';
      const [present, scheduled] = [
        parseDecimal(record.present) ?? ZERO,
        parseDecimal(record.scheduled) ?? ZERO,
      ];
      const told = tally.tracing || compare(present, scheduled) < 0 ? finding : undefined;
      if (reason !== null) tally.exclude(reason, 1, finding);
      else tally.add({ agent, day: from, parts: { present, scheduled }, finding: told });
    }
  },
});

/** Why a row that touches the period does not count; null where it does. */
function whyOut(
  { calendar, period, scope }: Facts,
  { from, to }: AttendanceRecord,
): 'across-period' | 'out-of-scope' | 'waived' | null {
  if (from < period.from || to > period.to) return 'across-period';
  const admitted = daysBetween(from, to).filter((each) =>
    calendar.admits({ hours: [], days: scope.only.days }, calendar.startOf(each)),
  );
  if (admitted.length === 0) return 'out-of-scope';
  return admitted.every((each) => scope.waivedDays.has(each)) ? 'waived' : null;
}
