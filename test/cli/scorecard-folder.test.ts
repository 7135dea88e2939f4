import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safeName, scorecardFolder } from '../../src/cli/outputs.ts';

const contract = { id: 'JD-KF-2026-07', owner: '', vendor: '', file: '', sha256: '' };

test('a whole month is its name, other periods are their days', () => {
  const folder = (from: string, to: string) => scorecardFolder({ contract, period: { from, to } });
  expect(folder('2026-10-01', '2026-10-31')).toBe(join('JD-KF-2026-07', '2026-10'));
  expect(folder('2026-02-01', '2026-02-28')).toBe(join('JD-KF-2026-07', '2026-02'));
  expect(folder('2026-10-01', '2026-10-30')).toBe(join('JD-KF-2026-07', '2026-10-01_2026-10-30'));
  expect(folder('2026-10-01', '2026-11-30')).toBe(join('JD-KF-2026-07', '2026-10-01_2026-11-30'));
});

test('without a contract there is a folder too', () => {
  expect(scorecardFolder({ contract: null, period: { from: '2026-10-01', to: '2026-10-31' } })).toBe(
    join('no-contract', '2026-10'),
  );
});

test('a name that every system takes stays as it is, Chinese and spaces too', () => {
  expect(safeName('晨光 客服-2026')).toBe('晨光 客服-2026');
});

// The marks are the first six digits of sha256sum of the texts.
test('other names are cleaned, and told apart by a mark', () => {
  expect(safeName('a/b')).toBe('a-b~c14cdd');
  expect(safeName('a-b')).toBe('a-b');
  expect(safeName('合同 1:2')).toBe('合同 1-2~bdc711');
});

test('names that Windows keeps for itself, dots and nothing at all are no folders', () => {
  expect(safeName('CON')).toBe('_CON~a3dbc4');
  expect(safeName('..')).toBe('~5ec1f7');
  expect(safeName('')).toBe('~e3b0c4');
});

test('a long name is cut between characters', () => {
  expect(safeName('😀'.repeat(70))).toMatch(/^(😀){60}~[0-9a-f]{6}$/u);
});
