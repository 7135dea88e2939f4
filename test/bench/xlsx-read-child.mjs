// Reads a chat workbook that `xlsx-read.ts` wrote with the built program, and prints what it found and needed.
import { createReadStream, statSync } from 'node:fs';
import { detect } from '../../dist/formats/claim/detect.js';
import { readChats } from '../../dist/formats/read/read-records.js';
import { zone } from '../../dist/units/time.js';
import { messageOf } from './xlsx-read-message.mjs';

const path = process.argv[2];
const started = performance.now();
const source = {
  name: path,
  size: statSync(path).size,
  bytes: () => createReadStream(path, { highWaterMark: 1 << 20 }),
};
const { claims } = await detect([source], zone('UTC'));
let rows = 0;
let wrong = 0;
await readChats(claims, () => ({ conversation, buyer, sender, assigned, at, text }) => {
  const expected = messageOf(rows);
  const right =
    text === expected.text &&
    conversation === expected.session &&
    buyer === expected.buyer &&
    (rows % 2 === 1 ? sender : assigned) === expected.agent &&
    at === expected.at;
  if (!right) wrong++;
  rows++;
});
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ rows, wrong, peak, seconds: Math.round(performance.now() - started) / 1000 }));
