import type { Chance } from './chance.ts';
import { file } from './inputs.ts';

const HEAD =
  'clause,session,order,buyer,agent,from,to,category,reason,evidence,filed-by,filed-at,decision,decided-by,decided-at,late';

/** The first scorecard was made at 2026-08-01 02:00:00; for seven days it may be objected to. */
export const FIRST_MADE = '2026-08-01T02:00:00+08:00';

// An account, a person, a nick that is somebody else's, and one of the owner's.
const AGENTS = ['v1', 'v2', 'v3', '李小美', 'o1'];
const SPANS = [
  ['2026-07-02', '2026-07-03'],
  ['2026-07-04', ''],
  ['', '2026-07-01'],
  ['2026-07-02 08:30:00', '2026-07-02 22:59:59'],
  ['2026-07-03 09:00', '2026-07-05 10:30'],
  ['2026-07-05 23:00:00', ''],
  ['', '2026-07-02 00:30:00'],
] as const;

/** Rows of every decision, in time and late, each naming a session, an order or a buyer, an agent, a time, or some of these. */
export function randomExemptions(chance: Chance, clauses: readonly string[]) {
  const some = (share: number, list: readonly string[]): string =>
    chance.chance(share) ? chance.pick(list) : '';
  const rows = Array.from({ length: chance.upTo(10) }, () => {
    const named = chance.pick([0, 0, 1, 2, 3, 4]);
    const session = named === 0 ? `s${chance.upTo(60)}` : '';
    const order = named === 1 ? String(880_000 + chance.upTo(60)) : '';
    const buyer = named === 2 ? chance.pick(['TB_A', 'tb_b', 'tb_c', 'cntaobaotb_d']) : '';
    const agent = named === 3 || chance.chance(0.15) ? chance.pick(AGENTS) : '';
    const [from, to] = named === 4 || chance.chance(0.15) ? chance.pick(SPANS) : ['', ''];
    const filedAt = chance.pick(['2026-08-02 10:00:00', '2026-08-08 02:00:00', '2026-08-08 02:00:01']);
    const decision = chance.pick(['accepted', 'accepted', '采纳', 'rejected', '']);
    return [
      some(0.4, clauses),
      session,
      order,
      buyer,
      agent,
      from,
      to,
      '测试,,,乙方',
      filedAt,
      decision,
      '甲方,',
      some(0.5, ['yes']),
    ].join(',');
  });
  return file('exemptions.csv', `${HEAD}\n${rows.join('\n')}\n`);
}
