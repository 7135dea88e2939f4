// What exemptions cost: peak memory and processor time of `audit` on a generated month with none, and with as many rows
// as said. `node test/bench/exemptions.mjs [MESSAGES] [RUNS] [ROWS …]`, after `npm run build`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoFiles } from '../../dist/demo/demo.js';

const [messages = 300_000, runs = 3, ...asked] = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [200, 2000];
const BIN = resolve(import.meta.dirname, '../../bin/kefu-sla.js');

const folder = mkdtempSync(join(tmpdir(), 'kefu-exemptions-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const names = demoFiles({ messages, seed: 1, platform: 'generic' }).map(({ name, chunks }) => {
  const file = openSync(join(folder, name), 'w');
  for (const chunk of chunks()) writeSync(file, chunk);
  return name;
});
const exports = names.filter((name) => name.endsWith('.csv'));

/** Rows of the chat export that a person wrote: session, buyer, agent, sender, time … */
const lines = readFileSync(join(folder, exports[0]), 'utf8')
  .split('\n')
  .filter((line) => /^\d+,[^,]+,[^,]+,客服,2026/.test(line));

/** A sheet of so many rows, spread over the month: sessions, buyers of a day, agents of a minute; most are accepted. */
function sheet(count) {
  const rows = Array.from({ length: count }, (_, i) => {
    const [session, buyer, agent, , time] = lines[Math.floor(((i + 0.5) * lines.length) / count)].split(',');
    const decision = ['采纳', '采纳', '采纳', '驳回', ''][i % 5];
    const named =
      i % 4 === 0
        ? ['', buyer, '', time.slice(0, 10)]
        : i % 4 === 1
          ? ['', '', agent, time.slice(0, 16)]
          : null;
    const [id, who, account, at] = named ?? [session, '', '', ''];
    return ['', id, who, account, at, at, '其他', '2026-11-02 09:00:00', decision].join(',');
  });
  return `条款,会话ID,买家昵称,客服账号,起始时间,截止时间,申诉类别,申诉时间,裁定\n${rows.join('\n')}\n`;
}

/** Peak resident set (MiB) and processor seconds of one audit, in a process of its own. */
function measure(files, contract) {
  const argv = [BIN, 'audit', ...files, '-c', contract, '-o', 'out', '--quiet'];
  const script = `
    import { readFileSync } from 'node:fs';
    process.argv = [process.argv[0], ...${JSON.stringify(argv)}];
    process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      // Linux counts the parent's memory at the spawn into maxRSS; its own peak stands in /proc.
      const own = /VmHWM:\\s*(\\d+)/.exec(process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '');
      const peak = Number(own?.[1] ?? maxRSS) / 1024;
      process.stderr.write('\\n' + JSON.stringify({ peak, processor: (userCPUTime + systemCPUTime) / 1e6 }));
    });
    await import(${JSON.stringify(BIN)});`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status > 1) throw new Error(stderr);
  return JSON.parse(stderr.split('\n').at(-1));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
let none = null;
for (const count of [0, ...sizes]) {
  const name = `exemptions-${count}.csv`;
  const contract = `contract-${count}.yaml`;
  writeFileSync(join(folder, name), sheet(count));
  const terms = readFileSync(join(folder, 'contract.yaml'), 'utf8');
  writeFileSync(join(folder, contract), `${terms}\nexemptions: { file-within: 30d }\n`);
  const given = count === 0 ? exports : [...exports, name];
  const found = Array.from({ length: runs }, () => measure(given, contract));
  const peak = median(found.map((each) => each.peak));
  const processor = median(found.map((each) => each.processor));
  none ??= { peak, processor };
  const ratio = (own, of) => (own / of).toFixed(2);
  console.log(
    `${messages} messages, ${count} exemptions: ${ratio(processor, none.processor)} of the time, ${ratio(peak, none.peak)} of the memory (${Math.round(peak)} MiB)`,
  );
}
