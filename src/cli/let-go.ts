import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Bytes of columns; a month of fewer messages than about a million is not worth the wait.
const LARGE = 32 << 20;

/**
 * Has the collector run, where a large month is in memory. Left to itself it lets some hundred megabytes of what is
 * needed no more lie beside what is made next: the peak of an audit is a third higher.
 */
export function letGo(): void {
  if (process.memoryUsage().arrayBuffers < LARGE) return;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}
