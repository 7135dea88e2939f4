import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { blocksOf, codeOf, projectFile, rowsUnder } from '../helpers/markdown.ts';
import { run } from '../helpers/run.ts';
import { sentCards } from '../helpers/sent-cards.ts';

const DOCS = [
  { path: 'docs/send.md', head: 'environment' },
  { path: 'docs/send.zh-CN.md', head: '环境变量' },
] as const;

test.each(DOCS)('the settings of $path are sound', async ({ path }) => {
  const cwd = temporaryFolder();
  const files = {
    'card.json': (await sentCards()).missed,
    'kefu-sla.send.yaml': blocksOf(projectFile(path), 'yaml')[0]!,
  };
  await run([], { cwd, files });
  chmodSync(join(cwd, 'kefu-sla.send.yaml'), 0o600);
  const to = ['boss@example.com', 'wecom:boss', 'dingtalk:ops', 'feishu:ops'].flatMap((each) => [
    '--to',
    each,
  ]);
  const { code, err } = await run(['send', 'card.json', ...to, '--dry-run'], { cwd });
  expect(code).toBe(0);
  // One remark for each that would be sent, and none on what is missing.
  expect(err.trimEnd().split('\n')).toHaveLength(4);
  expect(err).not.toMatch(/There is no|do not know/);
});

test('both languages list the same settings', () => {
  const [english, chinese] = DOCS.map(({ path, head }) =>
    rowsUnder(projectFile(path), head).map(([variable, key]) => [
      codeOf(variable!).map((code) => code.replace(/<.*>/, '')),
      codeOf(key!).map((code) => code.replace(/<.*>/, '')),
    ]),
  );
  expect(english).toHaveLength(10);
  expect(chinese).toEqual(english);
});
