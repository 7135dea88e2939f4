import type { Case } from './cases.ts';
import { layOut, temporaryFolder } from './folder.ts';
import { type Run, run } from './run.ts';

/** Codes of a run that judged something: met, missed, provisional. */
const JUDGED = [0, 1, 3];

/** Runs a story in a folder of its own: the commands before, then its command, or another in its place. */
export async function runStory(story: Case, command = story.command): Promise<Run> {
  const cwd = temporaryFolder();
  layOut(story.files, cwd);
  for (const earlier of story.before ?? []) {
    // Of an earlier month the scorecard is enough.
    const { code, err } = await run([...earlier, '--format', 'json'], { cwd });
    if (!JUDGED.includes(code)) throw new Error(`${story.name}: ${earlier.join(' ')}: ${code}\n${err}`);
  }
  return run(command, { cwd });
}
