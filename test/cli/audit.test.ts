import { expect, test } from 'vitest';
import { scorecardSchema } from '../../src/scorecard/scorecard.ts';
import { listFiles, readText } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

// Every session of the small month is answered after ten seconds: the mean is 10 s exactly.
const files = { 'in/chats.csv': smallMonth(), 'contract.yaml': smallContract() };
const ARGV = ['audit', 'in', '-c', 'contract.yaml'];

test('the table goes to stdout, what was written is said on stderr', async () => {
  const { code, out, err, cwd } = await run(ARGV, { files });
  expect(code).toBe(0);
  expect(out).toContain('KF-1');
  expect(out).toMatch(/4\.1 .*10\.0 s.*31 .*Met/);
  expect(err).toContain(
    'Written: scorecards/KF-1/2026-10/scorecard.json, scorecards/KF-1/2026-10/scorecard.xlsx',
  );
  expect(listFiles(cwd).filter((path) => path.startsWith('scorecards'))).toEqual([
    'scorecards/KF-1/2026-10/scorecard.json',
    'scorecards/KF-1/2026-10/scorecard.xlsx',
  ]);
});

test('--json prints the scorecard that was written, and nothing else', async () => {
  const { out, cwd } = await run([...ARGV, '--json', '--format', 'json', '-o', 'reports'], { files });
  expect(out).toBe(readText(cwd, 'reports/KF-1/2026-10/scorecard.json'));
  const card = scorecardSchema.parse(JSON.parse(out));
  expect(card).toMatchObject({
    madeAt: '2026-11-01T02:00:00+08:00',
    status: 'final',
    contract: { file: 'contract.yaml' },
    period: { from: '2026-10-01', to: '2026-10-31' },
    judgements: [{ clause: '4.1', value: 10, sample: 31, verdict: 'met', penalty: 0 }],
    settlement: { payable: 3_000_000 },
  });
  expect(listFiles(cwd).filter((path) => path.startsWith('reports'))).toEqual([
    'reports/KF-1/2026-10/scorecard.json',
  ]);
});

test('--quiet prints neither table nor notes', async () => {
  const first = await run([...ARGV, '--quiet'], { files });
  const again = await run([...ARGV, '--quiet'], { cwd: first.cwd });
  expect(again).toMatchObject({ code: 0, out: '', err: '' });
});

test('reports are written before a failing code is given', async () => {
  const { code, cwd } = await run([...ARGV], { files: { ...files, 'contract.yaml': smallContract('5s') } });
  expect(code).toBe(1);
  const card = JSON.parse(readText(cwd, 'scorecards/KF-1/2026-10/scorecard.json'));
  expect(card.judgements[0]).toMatchObject({ verdict: 'missed', penalty: 30_000 });
});

test('where nothing tells the month, why the files were not read is said first', async () => {
  const bad = { 'fake.xlsx': 'not a workbook', 'contract.yaml': smallContract() };
  const one = await run(['audit', 'fake.xlsx', '-c', 'contract.yaml', '--lang', 'zh'], { files: bad });
  expect(one.code).toBe(2);
  // Behind the contract's own warning and the new key.
  expect(one.err).toMatch(
    /\nfake\.xlsx：文件名是工作簿（\.xlsx），内容却不是，未读取。.*\n看不出要考核哪个月/,
  );
  const other = await run(['audit', 'contract.yaml', '--lang', 'en'], { files: bad });
  expect(other.code).toBe(2);
  expect(other.err).toMatch(/contract\.yaml: this is a contract and no export.*\nNo month to judge/);
});

test('a month without any data says beside the amount that it is no basis for payment', async () => {
  const contract = { ...files, 'contract.yaml': smallContract() };
  const remark = '没有可考核的数据，金额仅为合同基本服务费，不能作为结算依据';
  const september = [...ARGV, '--period', '2026-09', '--lang', 'zh'];
  const { out } = await run(september, { files: contract });
  expect(out.replace(/\s+/g, '')).toContain(`应付30,000.00元（${remark}）`);
  // A clause that was judged makes the amount a result.
  expect((await run([...ARGV, '--lang', 'zh'], { files: contract })).out).not.toContain('没有可考核的数据');
});

test('files are listed as the language lists things', async () => {
  const { err } = await run([...ARGV, '--lang', 'zh'], { files });
  expect(err).toContain('scorecards/KF-1/2026-10/scorecard.json、scorecards/KF-1/2026-10/scorecard.xlsx');
});

test('--fail-on decides what fails', async () => {
  // 31 sessions are too few for a clause that wants 32.
  const contract = smallContract().replace('max: 15s', 'max: 15s, min-sample: 32');
  const small = { ...files, 'contract.yaml': contract };
  expect((await run(ARGV, { files: small })).code).toBe(0);
  expect((await run([...ARGV, '--fail-on', 'unjudged'], { files: small })).code).toBe(3);
  const missed = { ...files, 'contract.yaml': smallContract('5s') };
  expect((await run([...ARGV, '--fail-on', 'never'], { files: missed })).code).toBe(0);
});

test('a part of the month is provisional, unless the parties accept it', async () => {
  const period = ['--period', '2026-10-01..2026-10-15'];
  const { code, out, cwd } = await run([...ARGV, ...period, '--json'], { files });
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ status: 'provisional', judgements: [{ sample: 15 }] });
  expect(listFiles(cwd)).toContain('scorecards/KF-1/2026-10-01_2026-10-15/scorecard.json');
  const accepted = await run([...ARGV, '--accept-incomplete', '--json'], {
    files: { ...files, 'in/chats.csv': smallMonth({ days: 30 }) },
  });
  expect(accepted.code).toBe(0);
  expect(JSON.parse(accepted.out)).toMatchObject({ status: 'final', accepted: true });
});

test('last-month and month-to-date count from --today, or from the clock in the contract’s zone', async () => {
  const last = await run([...ARGV, '--period', 'last-month', '--json'], { files });
  expect(JSON.parse(last.out).period).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  const sofar = await run([...ARGV, '--period', 'month-to-date', '--today', '2026-10-20', '--json'], {
    files,
  });
  expect(JSON.parse(sofar.out).period).toEqual({ from: '2026-10-01', to: '2026-10-20' });
});

test('other figures than the last time move the earlier scorecard away, and it is said', async () => {
  const { cwd } = await run(ARGV, { files });
  const { code, err } = await run(ARGV, { cwd, files: { 'contract.yaml': smallContract('5s') } });
  expect(code).toBe(1);
  const folder = 'scorecards/KF-1/2026-10/superseded/2026-11-01T02-00-00+08-00';
  expect(err).toContain(
    `The figures differ from the last ones; the earlier scorecard was moved to ${folder}.`,
  );
  expect(JSON.parse(readText(cwd, folder, 'scorecard.json')).judgements[0].verdict).toBe('met');
  expect(JSON.parse(readText(cwd, 'scorecards/KF-1/2026-10/scorecard.json')).judgements[0].verdict).toBe(
    'missed',
  );
});

test('what an earlier run wrote, the contract and the key among the paths change nothing', async () => {
  const { cwd, out } = await run([...ARGV, '--json'], { files });
  const again = await run(['audit', '.', '-c', './contract.yaml', '--json'], { cwd });
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({
    digest: JSON.parse(out).digest,
    inputs: [{ file: 'in/chats.csv' }],
  });
  expect(again.err).not.toContain('kefu-sla.key');
});

test('without a contract figures are measured and nothing is judged', async () => {
  const { code, out, cwd } = await run(['audit', 'in', '--json'], {
    files: { 'in/chats.csv': smallMonth() },
  });
  expect(code).toBe(0);
  const card = JSON.parse(out);
  expect(card).toMatchObject({ contract: null, settlement: null });
  const first = card.judgements.find(({ metric }: { metric: string }) => metric === 'first-response-time');
  expect(first).toMatchObject({ value: 10, target: null, verdict: null });
  expect(listFiles(cwd)).toEqual([
    'in/chats.csv',
    'kefu-sla.key',
    'scorecards/no-contract/2026-10/scorecard.json',
    'scorecards/no-contract/2026-10/scorecard.xlsx',
  ]);
});

test('the report speaks --lang, else the contract’s language, else the person’s', async () => {
  const languageOf = async (argv: string[], lang: string, env: string) => {
    const contract = smallContract('15s', lang);
    const { out } = await run([...ARGV, ...argv], {
      files: { ...files, 'contract.yaml': contract },
      env: { LANG: env },
    });
    return out.includes('达标') ? 'zh' : 'en';
  };
  expect(await languageOf([], '', 'zh_CN.UTF-8')).toBe('zh');
  expect(await languageOf([], '', 'C')).toBe('en');
  expect(await languageOf([], 'lang: zh', 'C')).toBe('zh');
  expect(await languageOf(['--lang', 'en'], 'lang: zh', 'zh_CN.UTF-8')).toBe('en');
});

test('mistakes in paths, contract and options are said together, and nothing is written', async () => {
  const { code, out, err, cwd } = await run(
    [
      'audit',
      'in',
      'nowhere.csv',
      '-c',
      'contract.yaml',
      '--period',
      'October',
      '--today',
      '1/11',
      '-f',
      'pdf',
    ],
    { files: { ...files, 'contract.yaml': smallContract('15') } },
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('There is no report pdf. There are: csv, html, json, markdown, xlsx');
  expect(err).toContain('The period October is not understood.');
  expect(err).toContain('--today 1/11 is no date.');
  expect(err).toContain('nowhere.csv: There is no such file or folder.');
  // The bare number in line 8 of the contract.
  expect(err).toMatch(/^contract\.yaml:8:\d+: /m);
  expect(listFiles(cwd)).toEqual(['contract.yaml', 'in/chats.csv']);
});

test('a table that no format knows is named once, on stderr, and makes the card provisional', async () => {
  const given = { files: { ...files, 'in/notes.csv': '甲,乙\n1,2\n' } };
  const { code, err, out } = await run(ARGV, given);
  expect(code).toBe(3);
  expect(err).toMatch(/^in\/notes\.csv/m);
  expect(out).not.toContain('in/notes.csv');
  expect(out).toContain('Notes on the data: 1');
  // Where no table says why, stderr does.
  const quiet = await run([...ARGV, '--quiet'], given);
  expect(quiet).toMatchObject({ code: 3, out: '' });
  expect(quiet.err).toContain('Provisional: files that could not be read: 1');
});

test('photos, notes and other contracts in the folder make nothing provisional; a file named by itself does', async () => {
  const given = {
    files: { ...files, 'in/photo.jpg': 'x', 'in/notes.txt': 'call them', 'in/old.yaml': smallContract() },
  };
  const { code, err } = await run(ARGV, given);
  expect(code).toBe(0);
  expect(err).toContain('of no effect (2): in/notes.txt, in/photo.jpg');
  expect(err).not.toContain('old.yaml');
  expect((await run([...ARGV, 'in/notes.txt'], given)).code).toBe(3);
});

test('the key beside the contract makes the pseudonyms: the same key, the same ones', async () => {
  const contract = smallContract('5s', '');
  const refs = async (key?: string) => {
    const keyed = key === undefined ? {} : { 'kefu-sla.key': key };
    const { out } = await run([...ARGV, '--json'], {
      files: { ...files, 'contract.yaml': contract, ...keyed },
    });
    return JSON.parse(out).judgements[0].evidence.map(({ ref }: { ref: string }) => ref);
  };
  const own = await refs('ab'.repeat(32));
  expect(own.length).toBeGreaterThan(0);
  expect(await refs('ab'.repeat(32))).toEqual(own);
  expect(await refs('cd'.repeat(32))).not.toEqual(own);
  const damaged = await run(ARGV, { files: { ...files, 'kefu-sla.key': 'short' } });
  expect(damaged).toMatchObject({ code: 2, out: '' });
  expect(damaged.err).toMatch(/^kefu-sla\.key: /m);
});

test('no buyer’s nick or text gets out', async () => {
  const { out, err, cwd } = await run(ARGV, { files });
  const json = readText(cwd, 'scorecards/KF-1/2026-10/scorecard.json');
  for (const text of [out, err, json]) expect(text).not.toMatch(/demo_\d|这款有现货/);
});

test('progress is drawn only for a person, and taken away again', async () => {
  let clock = 0;
  const now = () => {
    clock += 200;
    return clock + Date.UTC(2026, 9, 31, 18);
  };
  const seen = await run(ARGV, { files, now, terminal: true });
  expect(seen.err).toContain('\r\u001b[KReading');
  expect(seen.err.lastIndexOf('\r\u001b[K')).toBeGreaterThan(seen.err.lastIndexOf('Reading'));
  const unseen = await run(ARGV, { files, now });
  expect(unseen.err).not.toContain('Reading');
});

test('colours are for a screen, and NO_COLOR is heeded', async () => {
  const coloured = await run(ARGV, { files, terminal: true });
  expect(coloured.out).toContain('\u001b[');
  for (const options of [{ terminal: true, env: { NO_COLOR: '1' } }, { terminal: false }])
    expect((await run(ARGV, { files, ...options })).out).not.toContain('\u001b[');
});

test('a bug is said to be one, with version and stack and without a result', async () => {
  const now = () => {
    throw new TypeError('no clock');
  };
  const { code, out, err } = await run(ARGV, { files, now });
  expect({ code, out }).toEqual({ code: 70, out: '' });
  expect(err).toMatch(/^This is a bug in kefu-sla/m);
  expect(err).toMatch(/kefu-sla \d+\.\d+\.\d+, node v\d/);
  expect(err).toMatch(/TypeError: no clock\n {4}at /);
});
