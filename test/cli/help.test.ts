import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { COMMAND_HELP } from '../../src/text/command-help.ts';
import { run } from '../helpers/run.ts';

const COMMANDS = Object.keys(COMMAND_HELP).map((name) => name.split('-'));

test('--version is package.json’s, and nothing else', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
});

test('--help goes to stdout and is no failure', async () => {
  const { code, out, err } = await run(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const [name] of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  expect(out).toMatch(/^ {2}70 {2}\S/m);
});

test('without a command the help is shown as a mistake', async () => {
  const { code, out, err } = await run([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage: kefu-sla');
  expect(await run(['contract'])).toMatchObject({ code: 2, out: '' });
});

test.each(COMMANDS)(
  'every option and argument of %s %s is told about, with examples, in both languages',
  async (...names) => {
    const path = names.filter((name) => name !== undefined);
    for (const lang of ['zh', 'en']) {
      const { code, out } = await run([...path, '--help', '--lang', lang]);
      expect(code).toBe(0);
      expect(out).toContain(lang === 'zh' ? '示例：' : 'Examples:');
      const sections = out
        .split(/\n\n/)
        .filter((section) => /^(参数|选项|命令|通用选项|Arguments|Options|Commands|Global)/.test(section));
      expect(sections.length).toBeGreaterThan(1);
      // A term, two blanks or more, its description; or the rest of a description.
      for (const line of sections.flatMap((section) => section.split('\n').slice(1)))
        expect(line).toMatch(/^ {2}\S.*? {2,}\S|^ {8,}\S/);
    }
  },
);

test.each([80, 120])('help fits %i columns in both languages', async (columns) => {
  for (const path of [...COMMANDS, []])
    for (const lang of ['zh', 'en']) {
      const { out } = await run([...path, '--help', '--lang', lang], { columns });
      const [beforeExamples] = out.split(/示例：|Examples:/);
      for (const line of beforeExamples!.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
});

test('Chinese help has no English sentences left', async () => {
  const { out } = await run(['audit', '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
  expect(out).toContain('用法：');
  expect(out).not.toMatch(/Usage|Options|Arguments|choices|default:|display help/);
});

test('a mistyped command or option is named with the nearest one', async () => {
  const command = await run(['audti', 'x']);
  expect(command).toMatchObject({ code: 2, out: '' });
  expect(command.err).toBe(
    'There is no command audti; did you mean audit? See kefu-sla --help for all of them.\n',
  );
  const option = await run(['audit', 'x', '--fromat', 'xlsx', '--lang', 'zh']);
  expect(option.code).toBe(2);
  expect(option.err).toBe(
    '没有 --fromat 这个选项，您要的是不是 --format？运行 kefu-sla audit --help 查看可用的选项。\n',
  );
});

test.each([
  [['audit'], 'The argument path is missing.'],
  [['audit', 'x', '-c'], 'The option -c, --contract <FILE> needs a value.'],
  [
    ['audit', 'x', '--fail-on', 'always'],
    '--fail-on <WHEN> cannot be always; it is one of: missed, unjudged, never.',
  ],
  [['--lang', 'fr', 'audit', 'x'], '--lang <zh|en> cannot be fr; it is one of: zh, en.'],
  [['render', 'a', 'b'], 'Too many arguments.'],
  [['zzzzzz'], 'There is no command zzzzzz.'],
  [['contract', 'chekc', 'x'], 'There is no command chekc; did you mean check? See kefu-sla contract --help'],
])('wrong usage %j is said in a sentence of ours', async (argv, sentence) => {
  const { code, out, err } = await run(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});
