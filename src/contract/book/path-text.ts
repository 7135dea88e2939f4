import type { Path } from '../../terms/keys/shapes.ts';

/** A path as a person writes it: `attribution.lookback`, `formats[1].header`, `phrases["a.b"].add`; lists count from 1. */
export const writePath = (path: Path): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step + 1}]`;
      if (!PLAIN.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');

const PLAIN = /^[^\s.[\]"]+$/;
const STEP = /\.?([^\s.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** The path that such a text means; null where it is none. */
export function parsePath(text: string): Path | null {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    const step = STEP.exec(text);
    if (!step || step[2] === '0') return null;
    if (step[2] !== undefined) path.push(Number(step[2]) - 1);
    else path.push(step[1] ?? (JSON.parse(step[3]!) as string));
  }
  return path.length > 0 ? path : null;
}
