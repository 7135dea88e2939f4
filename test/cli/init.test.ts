import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEMPLATES } from '../../src/cli/commands/init.ts';
import type { Prompter } from '../../src/cli/prompter.ts';
import { readContractBook } from '../../src/contract/book/read-book.ts';
import { findMetric } from '../../src/contract/clause.ts';
import { readSource } from '../../src/contract/source.ts';
import * as shelf from '../../src/contract/templates/index.ts';
import * as metricShelf from '../../src/metrics/index.ts';
import { UserError } from '../../src/units/errors.ts';
import { run } from '../helpers/run.ts';

const contractOf = (cwd: string, file = 'contract.yaml'): string => readFileSync(join(cwd, file), 'utf8');

/** A folder with a month of a platform and no contract. */
async function month(platform: string, messages = '2000'): Promise<string> {
  const { cwd } = await run(['demo', 'exports', '--platform', platform, '--messages', messages]);
  return cwd;
}

/** Takes what is proposed, but for what `answers` says; notes the questions. */
function person(answers: Readonly<Record<string, string | readonly string[]>> = {}) {
  const asked: { question: string; initial: unknown; choices: readonly string[] }[] = [];
  const answer = <T>(question: string, initial: T, choices: readonly string[] = []): T => {
    asked.push({ question, initial, choices });
    const key = Object.keys(answers).find((start) => question.startsWith(start));
    return key === undefined ? initial : (answers[key] as T);
  };
  const said: string[] = [];
  const prompter: Prompter = {
    start: (text) => void said.push(text),
    say: (text) => void said.push(text),
    end: (text) => void said.push(text),
    text: async (question, initial, wrong) => {
      const given = answer(question, initial);
      expect(wrong(given), question).toBeNull();
      return given;
    },
    one: async (question, choices, initial) =>
      answer(
        question,
        initial,
        choices.map(({ value }) => value),
      ),
    some: async (question, choices, initial) =>
      answer(
        question,
        initial,
        choices.map(({ value }) => value),
      ),
  };
  return { prompter, asked, said };
}

test('the names of templates are those of the shelf', () => {
  expect([...TEMPLATES].sort()).toEqual(
    Object.values(shelf)
      .map(({ id }) => id)
      .sort(),
  );
});

test.each(['jd', 'taobao'])('%s: what it writes is sound, and the audit runs with it', async (platform) => {
  const cwd = await month(platform);
  const init = await run(['init', 'exports', '--fee', '30000', '--vendor', '创业宏客服', '--lang', 'zh'], {
    cwd,
  });
  expect(init.code).toBe(0);
  const text = contractOf(cwd);
  expect(text).toMatch(/ {2}vendor: \[".*创业宏-\*"\]/);
  expect(text).toMatch(/ {2}owner: \[".*店长"\]/);
  expect(text).toMatch(/# 实测 2026-10：\S+（样本 [\d,]+），/);
  const check = await run(['contract', 'check', 'contract.yaml', '--lang', 'zh'], { cwd });
  expect(check).toMatchObject({ code: 0, err: '' });
  const audit = await run(['audit', 'exports', '-c', 'contract.yaml', '--json', '--format', 'json'], { cwd });
  const card = JSON.parse(audit.out);
  expect(card.contract.vendor).toBe('创业宏客服');
  expect(card.problems.map(({ code }: { code: string }) => code)).not.toContain('who-is-buyer');
  // The value in the comment is the value that is judged.
  const first = card.judgements[0];
  expect(first).toMatchObject({ clause: '4.1', metric: 'first-response-time' });
  expect(text).toContain(`${first.value.toFixed(1)}秒（样本 ${first.sample}）`);
});

test('without exports it is the template', async () => {
  const { code, cwd, out, err } = await run([
    'init',
    '--template',
    'call-centre',
    '-o',
    'calls.yaml',
    '--lang',
    'en',
  ]);
  expect({ code, err }).toEqual({
    code: 0,
    err: 'No exports were found: the contract is written from the template alone.\n',
  });
  // All of them are in force: of none it is said that they are comments.
  expect(out).toContain('Wrote calls.yaml: 6 clauses in force.\n');
  expect(contractOf(cwd, 'calls.yaml')).toContain('hours: ["08:00-22:00"]');
});

test('a file that is there is never overwritten, and nothing is asked first', async () => {
  const { prompter, asked } = person();
  const { code, err, cwd } = await run(['init'], { files: { 'contract.yaml': 'mine' }, prompter });
  expect(code).toBe(2);
  expect(err).toContain('contract.yaml');
  expect(asked).toEqual([]);
  expect(contractOf(cwd)).toBe('mine');
});

test('what is wrong with the flags is said at once', async () => {
  const { code, err } = await run(['init', '--fee', 'much'], { files: { 'contract.yaml': 'mine' } });
  expect(code).toBe(2);
  expect(err).toContain('--fee much');
  expect(err).toContain('contract.yaml');
  expect((await run(['init', 'nowhere'])).code).toBe(2);
});

test('asked, a person may say otherwise: whose an account is, names, hours, fee, clauses', async () => {
  const cwd = await month('taobao');
  const { prompter, asked, said } = person({
    'Which accounts': ['青禾文具旗舰店:创业宏-小陈'],
    'Who is the vendor': '新客服',
    'Service hours': '10:00-22:00',
    'What is the fee': '1.5万元',
    'Which clauses': ['4.1', '4.3'],
  });
  const { code, out } = await run(['init', 'exports', '--owner', '我的店', '--lang', 'en'], {
    cwd,
    prompter,
  });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  const text = contractOf(cwd);
  expect(text).toContain('owner: "我的店"');
  expect(text).toContain('vendor: "新客服"');
  expect(text).toContain('vendor: ["青禾文具旗舰店:创业宏-小陈"]');
  expect(text).toContain('hours: ["10:00-22:00"]');
  expect(text).toContain('amount: "1.5万元"');
  expect(text.match(/^ {2}- \{ id: "\d.\d"/gm)).toEqual(['  - { id: "4.1"', '  - { id: "4.3"']);
  expect(asked.map(({ question }) => question)).not.toContain('Who is the owner (the shop)?');
  // Proposed: the template of the platform, and everybody but the manager.
  expect(asked.find(({ question }) => question.startsWith('Which template'))?.initial).toBe('tmall');
  expect(asked.find(({ question }) => question.startsWith('Which accounts'))?.initial).not.toContain(
    '青禾文具旗舰店:店长',
  );
  expect(said.at(-1)).toContain('2 clauses in force');
});

test('who breaks off gets no file', async () => {
  const { prompter } = person();
  const one = async () => {
    throw new UserError([{ code: 'broken-off', args: {} }]);
  };
  const { code, err, cwd } = await run(['init', '--lang', 'en'], { prompter: { ...prompter, one } });
  expect({ code, err }).toEqual({ code: 2, err: 'Broken off; nothing was written.\n' });
  expect(() => contractOf(cwd)).toThrow();
});

test('--excel writes the same contract as a workbook', async () => {
  const flags = ['init', '--template', 'tmall', '--fee', '30000', '--lang', 'zh'];
  const { cwd } = await run(flags);
  const { code, out } = await run([...flags, '--excel'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('已写出 contract.xlsx：14 条条款');
  const book = await readContractBook(readFileSync(join(cwd, 'contract.xlsx')), 'contract.xlsx');
  // The workbook calls metrics by their Chinese names.
  const metrics = Object.values(metricShelf);
  const { clauses, ...rest } = book.value as { clauses: { metric: string }[] };
  const named = clauses.map((clause) => ({ ...clause, metric: findMetric(metrics, clause.metric)?.id }));
  expect({ ...rest, clauses: named }).toEqual(readSource(contractOf(cwd), 'contract.yaml').value);
});

test('buyers are named nowhere', async () => {
  const cwd = await month('jd');
  await run(['init', 'exports', '--lang', 'zh'], { cwd });
  const log = readFileSync(join(cwd, 'exports', '京东咚咚聊天记录_2026-10.log'), 'utf8');
  const senders = new Set(
    [...log.matchAll(/^(\S+) \d{4}-\d\d-\d\d [\d:]+\t?$/gm)].map(([, sender]) => sender!),
  );
  const buyers = [...senders].filter((name) => !/创业宏|青禾|jimi/.test(name));
  expect(buyers.length).toBeGreaterThan(20);
  const text = contractOf(cwd);
  for (const buyer of buyers) expect(text).not.toContain(buyer);
});
