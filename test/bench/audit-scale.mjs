// Peak memory and time of `audit` on a generated month: chats alone under the metrics of waiting, then under the whole
// catalogue with all phrase classes, then with orders under every metric that sells. `node test/bench/audit-scale.mjs [MESSAGES] [RUNS] [--json] [--orders]`, after
// `npm run build`; `--orders` leaves the first two out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoFiles } from '../../dist/demo/demo.js';
import { chatClauses, classClauses } from './chat-clauses.mjs';

const json = process.argv.includes('--json');
const [messages = 2_000_000, runs = 3] = process.argv.slice(2).flatMap((word) => Number(word) || []);
const BIN = resolve(import.meta.dirname, '../../bin/kefu-sla.js');

const CHATS = [
  'first-response-time, max: 15s',
  'response-time, max: 30s',
  'response-rate, with: { within: 30s, unit: turn }, min: 90%',
  'response-rate, with: { within: 30s, unit: first }, min: 90%',
  'response-rate, with: { within: 30s, unit: message }, min: 90%',
  'response-rate, with: { within: 180s, unit: buyer-day }, min: 90%',
  'reply-rate, min: 95%',
  'effective-reply-rate, min: 90%',
  'unanswered-rate, max: 3%',
  'answer-ratio, min: 100%',
  'bot-share, min: 1%',
  'typing-speed, min: 50/min',
  'inquiry-volume, min: 1',
];
const ORDERS = [
  'inquiry-conversion-rate, min: 25%',
  'sales-per-buyer, min: 90',
  'units-per-buyer, min: 1',
  'late-shipment-rate, max: 2%',
];

const written = (clause) => `metric: ${clause}`;

const folder = mkdtempSync(join(tmpdir(), 'kefu-scale-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes the month; the demo's contract keeps its head and settlement, its clauses make way. */
for (const { name, chunks } of demoFiles({ messages, seed: 1, platform: 'generic' })) {
  const file = openSync(join(folder, name), 'w');
  for (const chunk of chunks()) writeSync(file, chunk);
  if (name !== 'contract.yaml') continue;
  const [head, rest] = Buffer.concat([...chunks()])
    .toString()
    .split('clauses:\n');
  for (const [contract, clauses] of [
    ['chats.yaml', CHATS.map(written)],
    ['catalogue.yaml', [...chatClauses, ...classClauses].map(({ text }) => text)],
    ['orders.yaml', [...CHATS, ...ORDERS].map(written)],
  ]) {
    const list = clauses.map((clause, i) => `  - { id: "${i + 1}", ${clause} }\n`).join('');
    writeFileSync(
      join(folder, contract),
      `${head}clauses:\n${list}\n${rest.slice(rest.indexOf('settlement:'))}`,
    );
  }
}
const exports = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const chats = exports.filter((name) => name.startsWith('聊天'));

/** Peak resident set (MiB), wall and processor seconds of one audit, in a process of its own. */
function measure(contract, files) {
  const started = performance.now();
  const script = `
    import { readFileSync } from 'node:fs';
    process.argv = [process.argv[0], ...${JSON.stringify([BIN, 'audit', ...files, '-c', contract, '-o', 'out', '--quiet'])}];
    process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      // Linux counts the parent's memory at the spawn into maxRSS; its own peak stands in /proc.
      const own = /VmHWM:\\s*(\\d+)/.exec(process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '');
      const peak = Math.round(Number(own?.[1] ?? maxRSS) / 1024);
      process.stderr.write('\\n' + JSON.stringify({ peak, processor: (userCPUTime + systemCPUTime) / 1e6 }));
    });
    await import(${JSON.stringify(BIN)});`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status > 1) throw new Error(stderr);
  const wall = (performance.now() - started) / 1000;
  return { ...JSON.parse(stderr.split('\n').at(-1)), wall };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const report = {};
for (const [what, contract, files] of [
  ...(process.argv.includes('--orders')
    ? []
    : [
        ['chats', 'chats.yaml', chats],
        ['chats, the whole catalogue and all phrase classes', 'catalogue.yaml', chats],
      ]),
  ['chats and orders', 'orders.yaml', exports],
]) {
  const found = Array.from({ length: runs }, () => measure(contract, files));
  const peaks = found.map(({ peak }) => peak);
  report[what] = {
    peak: Math.max(...peaks),
    medianPeak: median(peaks),
    wall: median(found.map(({ wall }) => wall)),
    processor: median(found.map(({ processor }) => processor)),
  };
  if (json) continue;
  const { peak, medianPeak, wall, processor } = report[what];
  console.log(
    `${messages} messages, ${what}: peak ${medianPeak} MiB (at most ${peak}), ${wall.toFixed(1)} s, ${processor.toFixed(1)} processor seconds`,
  );
}
if (json) console.log(JSON.stringify(report));
