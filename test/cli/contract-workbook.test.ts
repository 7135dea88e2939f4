import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

test('a contract written as a workbook gives the same scorecard, also where it lies among the exports', async () => {
  const files = { 'in/chats.csv': smallMonth(), 'contract.yaml': smallContract() };
  const show = ['contract', 'show', 'contract.yaml', '--excel', '-o', 'in/合同.xlsx'];
  const shown = await run([...show, '--lang', 'zh'], { files });
  expect(shown).toMatchObject({ code: 0, out: '' });
  const { cwd } = shown;
  const audit = async (contract: string) => {
    const { code, out } = await run(['audit', 'in', '-c', contract, '--json'], { cwd });
    expect(code).toBe(0);
    return JSON.parse(out) as { digest: string; inputs: unknown[]; contract: { file: string } };
  };
  const [yaml, book] = [await audit('contract.yaml'), await audit('in/合同.xlsx')];
  expect(book.digest).toBe(yaml.digest);
  expect(book.contract.file).toBe('in/合同.xlsx');
  expect(yaml.inputs).toHaveLength(1);

  const again = await run(show, { cwd });
  expect(again.code).toBe(2);
  expect(again.err).toContain('合同.xlsx');
});

test.each(['jd', 'tmall', 'pdd', 'call-centre', 'logistics', 'onboarding'])(
  'init --excel after the template %s makes the same contract as init',
  async (template) => {
    const files = { 'in/chats.csv': smallMonth() };
    const init = ['init', 'in', '--template', template, '--yes'];
    const { cwd, code, err } = await run([...init, '-o', 'c.yaml'], { files });
    expect(code, err).toBe(0);
    expect((await run([...init, '--excel', '-o', 'c.xlsx'], { cwd })).code).toBe(0);
    const shown = async (file: string) => (await run(['contract', 'show', file], { cwd })).out;
    expect(await shown('c.xlsx')).toBe(await shown('c.yaml'));
    expect(await shown('c.yaml')).toContain('clauses:');
  },
);

test('a file that is no workbook, or no contract, is told so', async () => {
  const files = { 'broken.xlsx': 'PK nothing' };
  const { code, err } = await run(['contract', 'check', 'broken.xlsx', '--lang', 'en'], { files });
  expect(code).toBe(2);
  expect(err).toContain('broken.xlsx: This workbook cannot be opened');
});
