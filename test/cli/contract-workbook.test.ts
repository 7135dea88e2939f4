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

test.each([
  ['cut short', 'broken.xlsx', 'PK nothing'],
  ['known by its name', 'broken.XLSX', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xff])],
  ['of text', 'text.xlsx', 'kefu-sla: 1'],
  ['empty', 'empty.xlsx', ''],
  ['known by its first bytes', 'contract.yaml', 'PK nothing'],
])('a workbook that cannot be opened is told so: %s', async (_what, name, bytes) => {
  const files = { [name]: bytes };
  const { code, err, cwd } = await run(['contract', 'check', name, '--lang', 'en'], { files });
  expect(code).toBe(2);
  expect(err).toContain(`${name}: This workbook cannot be opened`);
  expect(err).toContain('save it again as .xlsx');
  const zh = await run(['audit', '.', '-c', name, '--lang', 'zh'], { cwd });
  expect(zh).toMatchObject({ code: 2 });
  expect(zh.err).toContain(`${name}: 这个工作簿打不开`);
});

test('a contract in YAML of another encoding is still told so', async () => {
  // 合 in GBK.
  const files = { 'contract.yaml': new Uint8Array([0xba, 0xcf]) };
  const { code, err } = await run(['contract', 'check', 'contract.yaml', '--lang', 'zh'], { files });
  expect(code).toBe(2);
  expect(err).toContain('contract.yaml: 不是 UTF-8 文本');
});
