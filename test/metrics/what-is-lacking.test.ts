import { describe, expect, it } from 'vitest';
import { exampleOptions } from '../../src/cli/metric-options.ts';
import { compileContract } from '../../src/contract/compile.ts';
import { columnOf, isColumnReason } from '../../src/metrics/base/columns.ts';
import { needsOf } from '../../src/metrics/base/metric.ts';
import { gather } from '../../src/reading/gather.ts';
import type { Input, Kind } from '../../src/records/input.ts';
import { REASONS } from '../../src/text/reasons.ts';
import { sourceOf } from '../helpers/audit.ts';
import { exampleClauses, metrics } from '../helpers/example-clauses.ts';
import { measureAll } from '../helpers/measure-all.ts';
import { staffSheets } from '../helpers/staff-sheets.ts';
import { makeChance } from '../independent/chance.ts';
import { contract as contractOf, file } from '../independent/inputs.ts';
import type { GivenFile } from '../independent/read-files.ts';
import { richMonth } from '../independent/rich-month.ts';

// A month with something in it for every metric, from which one export, or one column, is taken at a time: whoever has no
// figure then must say which it was. Nothing here knows which metric reads what.

/** A contract that names the staff list where there is one. */
const restFor = (files: readonly GivenFile[]): string => `platform: taobao
agents: { vendor: ["v*", "x*"], owner: ["o*"], bots: ["bot*"], unassigned: vendor${files.some(isRoster) ? ', roster: 花名册.csv' : ''} }
attribution: { after-sale-window: 0d, min-joined: 50% }`;

const isRoster = (given: GivenFile): boolean => given.name === '花名册.csv' && textOf(given).includes('账号');

const measured = (files: readonly GivenFile[]) => measureAll(exampleClauses, files, restFor(files));

const chance = makeChance(11);
const month: readonly GivenFile[] = [
  ...richMonth(chance),
  ...staffSheets(chance),
  file(
    '花名册.csv',
    '账号,姓名,角色,入职日期\nv1,小美,售前,2026-07-01\nv2,小丽,售前,2026-06-01\nv3,小王,售前,2026-01-01\n',
  ),
  file(
    'DSR.csv',
    '店铺180天DSR（统计日期：2026-07-14）\n指标名称,得分,行业均值\n近180天描述相符DSR,4.80,4.70\n近180天服务态度DSR,4.81,4.70\n近180天物流服务DSR,4.82,4.70\n',
  ),
];

const textOf = ({ bytes }: GivenFile, encoding = 'utf-8'): string => new TextDecoder(encoding).decode(bytes);

/** The input that a file is read as, with the columns that fields are read from. */
async function inputOf(given: GivenFile): Promise<Input> {
  const { contract } = compileContract(
    {
      text: contractOf([exampleClauses[0]!], `contract: A\nowner: 甲方\nvendor: 乙方\n${restFor([])}`),
      file: 'c.yaml',
    },
    metrics,
  );
  return (await gather([sourceOf(given)], contract)).inputs[0]!;
}

describe('what is lacking is named by every metric', async () => {
  const whole = await measured(month);

  it('none lacks anything in the whole month', () => {
    expect(metrics.filter((_metric, i) => whole[i]!.measurement.value === null).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('without any export the first needed one is named, in both languages', async () => {
    const [blank] = [file('空.csv', '买家昵称,客服,发送方,发送时间,消息内容,会话ID\n')];
    const none = await measured([blank!]);
    for (const [i, metric] of metrics.entries()) {
      const { reason } = none[i]!.measurement;
      const [kind] = needsOf(metric, exampleOptions(metric));
      expect(reason, metric.id).toBe(`no-${kind}`);
      for (const lang of ['zh', 'en'] as const) expect(REASONS[reason!]![lang]).not.toBe('');
    }
  });

  const sheets = month.filter(({ name }) => name.endsWith('.csv') && !name.startsWith('聊天'));
  it.each(sheets.map((given) => [given.name, given] as const))(
    '%s, whole and column by column',
    async (_name, given) => {
      const { kind, columns, encoding } = await inputOf(given);
      const rows = textOf(given, encoding!)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      const head = rows.find((cells) => cells.length > 1)!.map((name) => name.trim());
      const others = month.filter((each) => each !== given);
      const unnamed: string[] = [];
      const check = (found: Awaited<ReturnType<typeof measured>>, column: string | null): void => {
        const fields = Object.keys(columns.mapped).filter((field) => columns.mapped[field] === column);
        for (const [i, { id, orElse }] of metrics.entries()) {
          const { value, reason } = found[i]!.measurement;
          if (value === null && !isNamed(reason!, kind, fields, orElse))
            unnamed.push(`${column}: ${id} ${reason}`);
        }
      };
      check(await measured(others), null);
      for (const [at, column] of head.entries()) {
        const text = rows.map((cells) =>
          cells.filter((_cell, j) => j !== at || cells.length === 1).join(','),
        );
        check(await measured([...others, file(given.name, `${text.join('\n')}\n`)]), column);
      }
      expect(unnamed).toEqual([]);
    },
    120_000,
  );
});

/** Reasons that name a column without refusing for it alone. */
const OTHERS: Readonly<Record<string, string>> = { unjoinable: 'buyer', 'no-ship-time': 'shippedAt' };

/** Whether a reason names the kind, or a field of it that was taken away. */
function isNamed(
  reason: string,
  kind: Kind,
  fields: readonly string[],
  orElse: Readonly<Partial<Record<Kind, Kind>>> = {},
): boolean {
  if (isColumnReason(reason))
    return columnOf(reason).kind === kind && columnOf(reason).fields.some((field) => fields.includes(field));
  // A file that lost what makes it what it is is no longer of the kind.
  const isOfKind = reason === `no-${kind}` || orElse[kind] === reason.slice('no-'.length);
  // Columns that a clause itself names are told as a list of the contract's.
  return isOfKind || reason === 'no-such-column' || fields.includes(OTHERS[reason] ?? '');
}
