import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const DEMO = pathToFileURL(resolve(import.meta.dirname, '../../dist/demo/demo.js')).href;

test.each(['jd', 'taobao'])('%s: 300 000 messages with a heap of 60 MB', (platform) => {
  const script = `
    import { demoFiles } from '${DEMO}';
    let bytes = 0;
    for (const { chunks } of demoFiles({ messages: 300_000, seed: 1, platform: '${platform}' }))
      for (const chunk of chunks()) bytes += chunk.length;
    console.log(bytes);`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=60', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(Number(stdout)).toBeGreaterThan(20_000_000);
});
