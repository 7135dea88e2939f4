// Makes samples/ again, below the folder given (by default the project's own): the month that demo invents and the
// scorecard that audit gives of it, on a machine whose clock stands still. The READMEs there get the table it prints.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../dist/cli/main.js';

const MONTH = 'samples/2026-10';
const DEMO = ['demo', MONTH, '--platform', 'taobao', '--messages', '5000', '--lang', 'zh'];
const AUDIT = ['audit', MONTH, '-c', `${MONTH}/contract.yaml`, '--format', 'xlsx,html'];
// 2026-11-01T10:00:00+08:00
const NOW = Date.UTC(2026, 10, 1, 2);

const cwd = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));

/** Runs one command line and gives what it prints; anything but the expected exit code ends the script. */
async function run(argv, expected) {
  const printed = [];
  const outlet = (write) => ({ write, terminal: false, columns: 80 });
  const code = await main(argv, {
    cwd,
    env: {},
    out: outlet((text) => void printed.push(text)),
    err: outlet((text) => void process.stderr.write(text)),
    now: () => NOW,
    // Only names of temporary files are drawn: the month brings its key.
    random: randomBytes,
  });
  if (code !== expected) throw new Error(`${argv.join(' ')}: exit code ${code}`);
  return printed.join('');
}

for (const made of [MONTH, 'samples/scorecard']) rmSync(join(cwd, made), { recursive: true, force: true });
await run(DEMO, 0);

const reports = mkdtempSync(join(tmpdir(), 'kefu-sla-samples-'));
// 1: the vendor misses some of the clauses.
const table = await run([...AUDIT, '-o', reports], 1);
cpSync(join(reports, 'DEMO-TAOBAO-2026', '2026-10'), join(cwd, 'samples/scorecard'), { recursive: true });
rmSync(reports, { recursive: true });

const block = `\`\`\`text\n${table}\`\`\``;
for (const name of ['README.md', 'docs/README.zh-CN.md']) {
  const readme = join(cwd, name);
  if (!existsSync(readme)) continue;
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(/^```text\n[\s\S]*?^```$/m, () => block),
  );
}
