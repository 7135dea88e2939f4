import { cpSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { compileContract } from '../src/contract/compile.ts';
import { showContract } from '../src/contract/write.ts';
import type { Format } from '../src/formats/format.ts';
import * as formatShelf from '../src/formats/index.ts';
import type { Metric } from '../src/metrics/base/metric.ts';
import * as metricShelf from '../src/metrics/index.ts';
import { terminal } from '../src/reports/index.ts';
import { scorecardSchema } from '../src/scorecard/scorecard.ts';
import { EXIT_CODES } from '../src/text/command-help.ts';
import { formatRows, metricRows } from './docs/write-tables.ts';
import { temporaryFolder } from './helpers/folder.ts';
import { blocksOf, codeOf, projectFile, rowsUnder } from './helpers/markdown.ts';
import { run } from './helpers/run.ts';

const ROOT = resolve(import.meta.dirname, '..');
const metrics: readonly Metric[] = Object.values(metricShelf);
const formats: readonly Format[] = Object.values(formatShelf);

const READMES = [
  { path: 'README.md', lang: 'en', heads: { metrics: 'family', formats: 'format', codes: 'code' } },
  {
    path: 'docs/README.zh-CN.md',
    lang: 'zh',
    heads: { metrics: '类别', formats: '导出文件', codes: '退出码' },
  },
] as const;

const contractIn = (readme: string): string => blocksOf(readme, 'yaml')[0]!;

const compiled = (text: string) => compileContract({ text, file: 'contract.yaml' }, metrics);

describe.each(READMES)('$path', ({ path, lang, heads }) => {
  const readme = projectFile(path);

  test('shows what the terminal shows of the samples at 80 columns', async () => {
    const card = scorecardSchema.parse(JSON.parse(projectFile('samples/scorecard/scorecard.json')));
    const shown = await terminal.render(card, { lang: 'zh', color: false, width: 80 });
    expect(blocksOf(readme, 'text')).toEqual([shown]);
    for (const line of String(shown).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test('has a contract of fifteen lines that is sound and gives the lint nothing to say', () => {
    const text = contractIn(readme);
    expect(text.trimEnd().split('\n')).toHaveLength(15);
    expect(compiled(text).warnings).toEqual([]);
  });

  test('lists the metrics by family', () => {
    expect(rowsUnder(readme, heads.metrics)).toEqual(metricRows(metrics, lang));
  });

  test('lists the formats', () => {
    expect(rowsUnder(readme, heads.formats)).toEqual(formatRows(formats, lang));
  });

  test('lists the exit codes', () => {
    expect(rowsUnder(readme, heads.codes)).toEqual(
      Object.entries(EXIT_CODES).map(([code, tells]) => [code, tells[lang]]),
    );
  });

  test('names only files of the project', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) =>
      join(dirname(path), link!),
    );
    const named = codeOf(readme.replace(/^```[\s\S]*?^```$/gm, '')).filter((code) =>
      /^(src|test|docs|samples|bin)\/[^<>]*$/.test(code),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(named.length).toBeGreaterThan(10);
    for (const file of [...links, ...named]) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  test('gives command lines that work', async () => {
    const cwd = temporaryFolder();
    cpSync(join(ROOT, 'samples'), join(cwd, 'samples'), { recursive: true });
    cpSync(join(ROOT, 'samples/2026-10'), join(cwd, 'exports'), {
      recursive: true,
      filter: (file) => !/contract\.yaml$|\.key$/.test(file),
    });
    const files = { 'contract.yaml': contractIn(readme) };
    const lines = blocksOf(readme, 'sh')
      .flatMap((block) => block.trim().split('\n'))
      .map((line) => line.replace(/ +#.*$/, ''));
    const commands = lines.flatMap(
      (line) => /(?:node bin\/kefu-sla\.js|^kefu-sla) (.*)$/.exec(line)?.[1] ?? [],
    );
    // All but `npm test`.
    expect(commands).toHaveLength(lines.length - 1);
    for (const command of commands) {
      const { code, err } = await run(command.split(' '), { cwd, files });
      // Both contracts are missed; without one nothing is.
      expect({ command, code }).toEqual({
        command,
        code: / -c .*/.test(command) && /^audit/.test(command) ? 1 : 0,
      });
      expect(err).not.toMatch(/note:|exports\//);
    }
  });
});

test('the contract says the same in both languages', () => {
  const [english, chinese] = READMES.map(({ path }) => contractIn(projectFile(path)));
  expect(english).not.toBe(chinese);
  expect(showContract(compiled(english!).contract)).toBe(showContract(compiled(chinese!).contract));
});
