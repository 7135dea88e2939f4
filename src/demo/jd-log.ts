import { nickOf } from './dialect.ts';
import { type Month, STREAM } from './month.ts';
import { randomOf } from './random.ts';
import type { Line } from './scene.ts';
import type { Sessions } from './sessions.ts';
import { stamp } from './stamp.ts';

/** JD's chat log: a block a conversation; lines end in a TAB; nothing says who is who. */
export function* jdLog(sessions: Sessions, month: Month): Iterable<string> {
  const { dialect } = month;
  for (let serial = 0; serial < sessions.count; serial++) {
    const plan = sessions.plan(serial);
    const nick = nickOf(dialect, plan.buyer, false);
    const lines = sessions.lines(plan);
    let text = BEGIN;
    lines.forEach((line, index) => {
      // A transfer is not marked: the colleague's first message opens a block of its own.
      if (line.cut && index > 0) text += end(lines[index - 1]!, 0) + BEGIN;
      const sender =
        line.role === 'buyer' ? nick : line.role === 'human' ? dialect.account(line.agent!) : dialect.bot;
      text += `${sender} ${stamp(line.at)}\t\n${line.text}\t\n`;
    });
    yield text + end(lines.at(-1)!, randomOf(month.seed, STREAM.log, serial).below(100));
  }
}

const BEGIN = `/${'*'.repeat(17)}以下为一通会话${'*'.repeat(36)}/\n`;

/** The end marker: mostly with the time, sometimes without, sometimes missing. */
function end({ at }: Line, quirk: number): string {
  if (quirk >= 97) return '\n';
  const stars = '*'.repeat(17);
  return quirk >= 92 ? `/${stars}会话结束${stars}/\n\n` : `/${stars}会话结束_时间:${stamp(at)}${stars}/\n\n`;
}
