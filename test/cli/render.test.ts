import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { listFiles, readText } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

const CARD = 'scorecards/KF-1/2026-10/scorecard.json';

const audited = () =>
  run(['audit', 'in', '-c', 'contract.yaml', '-f', 'json'], {
    files: { 'in/chats.csv': smallMonth(), 'contract.yaml': smallContract('5s', 'lang: zh') },
  });

test('a saved scorecard prints as the audit did, in the contract’s language', async () => {
  const { out, cwd } = await audited();
  expect(await run(['render', CARD], { cwd })).toMatchObject({ code: 0, out, err: '' });
});

test('files are written beside the scorecard, or where -o says', async () => {
  const { cwd } = await audited();
  const beside = await run(['render', CARD, '-f', 'xlsx'], { cwd });
  expect(beside).toMatchObject({ code: 0, out: '' });
  expect(beside.err).toBe('Written: scorecards/KF-1/2026-10/scorecard.xlsx\n');
  await run(['render', CARD, '-f', 'json，terminal', '-o', 'elsewhere'], { cwd });
  expect(readText(cwd, 'elsewhere/scorecard.json')).toBe(readText(cwd, CARD));
  expect(listFiles(cwd).filter((path) => path.startsWith('elsewhere'))).toEqual(['elsewhere/scorecard.json']);
});

test('a scorecard that was changed by hand is still shown, and said to be changed', async () => {
  const { cwd } = await audited();
  const forged = readText(cwd, CARD).replace('"payable": 2970000', '"payable": 3000000');
  expect(forged).not.toBe(readText(cwd, CARD));
  const { code, out, err } = await run(['render', 'forged.json', '--lang', 'zh'], {
    cwd,
    files: { 'forged.json': forged },
  });
  expect(code).toBe(0);
  expect(out).toContain('30,000.00');
  expect(err).toBe('forged.json 的内容与其校验值不符：生成之后被改动过。\n');
});

test.each([
  ['not json', 'card.json: This is not JSON.'],
  ['{"scorecard": 2}', 'card.json: This is no scorecard that this version can read: scorecard does not fit.'],
])('%s is refused', async (text, sentence) => {
  const { code, out, err } = await run(['render', 'card.json'], { files: { 'card.json': text } });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});

test('what is not UTF-8 is refused', async () => {
  const { code, err } = await run(['render', 'card.json'], {
    files: { 'card.json': new Uint8Array([0xb0, 0xa1]) },
  });
  expect(code).toBe(2);
  expect(err).toContain('card.json: This is not UTF-8 text.');
});

test('--width decides over the screen, and takes a sensible number', async () => {
  const { cwd } = await audited();
  const wide = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));
  const narrow = await run(['render', CARD, '--width', '60'], { cwd, columns: 200 });
  expect(wide(narrow.out)).toBeLessThanOrEqual(60);
  expect(wide((await run(['render', CARD], { cwd, columns: 200 })).out)).toBeGreaterThan(60);
  const wrong = await run(['render', CARD, '--width', 'wide', '--lang', 'en'], { cwd });
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('--width takes a whole number from 40 to 500, not wide.');
});
