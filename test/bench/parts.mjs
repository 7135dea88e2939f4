// What each part of an audit of chats costs: reading, what is looked for in texts, and every metric by itself, in one
// process and one run. `node test/bench/parts.mjs [MESSAGES]`, after `npm run build`.
import { compileContract } from '../../dist/contract/compile.js';
import { demoFiles } from '../../dist/demo/demo.js';
import { anchorDays, choosePeriod } from '../../dist/judge/period.js';
import { makeMeasurer } from '../../dist/measure/measure.js';
import * as shelf from '../../dist/metrics/index.js';
import { gather } from '../../dist/reading/gather.js';
import { chatClauses, classClauses } from './chat-clauses.mjs';

const messages = Number(process.argv[2] ?? 300_000);
const PIECE = 1 << 20;
const metrics = Object.values(shelf);

let head = '';
const sources = [];
for (const { name, chunks } of demoFiles({ messages, seed: 1, platform: 'generic' })) {
  const bytes = Buffer.concat([...chunks()]);
  if (name === 'contract.yaml') head = bytes.toString().split('clauses:\n')[0];
  if (!name.startsWith('聊天')) continue;
  sources.push({
    name,
    size: bytes.length,
    async *bytes() {
      for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
    },
  });
}

/** Milliseconds of reading under these clauses, and what was read. */
async function read(clauses) {
  const list = clauses.map(({ text }, i) => `  - { id: "${i + 1}", ${text} }\n`).join('');
  const { contract } = compileContract({ text: `${head}clauses:\n${list}`, file: 'contract.yaml' }, metrics);
  const started = performance.now();
  const records = await gather(sources, contract);
  return { records, contract, spent: performance.now() - started };
}

const only = (...ids) => chatClauses.filter(({ metric }) => ids.includes(metric));
// Once for the compiler's sake.
await read(only('response-time'));
const plain = (await read(only('response-time'))).spent;
const say = (what, spent) => console.log(`${(spent / plain).toFixed(3).padStart(8)}  ${what}`);
console.log(`${messages} messages; reading them for response-time alone = 1`);
say('reading, response-time', plain);
for (const [what, clauses] of [
  ['reading, personal data looked for', only('privacy-incidents')],
  [
    'reading, phrase classes of the catalogue',
    chatClauses.filter(({ metric }) => metric !== 'privacy-incidents'),
  ],
  ['reading, all phrase classes', classClauses],
])
  say(what, (await read(clauses)).spent);

const { records, contract, spent } = await read([...chatClauses, ...classClauses]);
say('reading, all of it', spent);
const period = choosePeriod(null, anchorDays(records), 0, contract.term);
const measurer = makeMeasurer({ ...records, period }, ({ of }) => String(of));
let sum = 0;
for (const clause of records.contract.clauses.slice(0, chatClauses.length)) {
  const started = performance.now();
  measurer.measure(clause);
  const own = performance.now() - started;
  sum += own;
  say(clause.metric.id, own);
}
say('all metrics of chats', sum);
