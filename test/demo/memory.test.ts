import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const DEMO = pathToFileURL(resolve(import.meta.dirname, '../../dist/demo/demo.js')).href;

// Written as it is made, a month takes a heap of 8 MB, whatever its size; this one is 13 to 16 MB of text.
test.each(['jd', 'taobao'])('%s: 100 000 messages with a heap of 16 MB', (platform) => {
  const script = `
    import { demoFiles } from '${DEMO}';
    let bytes = 0;
    for (const { chunks } of demoFiles({ messages: 100_000, seed: 1, platform: '${platform}' }))
      for (const chunk of chunks()) bytes += chunk.length;
    console.log(bytes);`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=16', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(Number(stdout)).toBeGreaterThan(10_000_000);
});
