/** Weekday names, 0 = Sunday. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Weekdays that a text names (`mon`, `sat-sun`, `周一至周五`, `工作日`, lists of these); null where it names none. */
export function parseWeekdays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,、/]/)) {
    const span = spanOf(part.replace(/\s/g, ''));
    if (span === null) return null;
    for (const weekday of span) days.add(weekday);
  }
  return [...days].sort((a, b) => a - b);
}

/** The names of weekdays, Monday first, neighbours joined: `mon-fri`, `sun`. */
export function formatWeekdays(days: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 0].filter((weekday) => days.includes(weekday))) {
    const run = runs.at(-1);
    if (run && (run.at(-1)! + 1) % 7 === weekday) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs.map((run) =>
    run.length === 1 ? WEEKDAYS[run[0]!]! : `${WEEKDAYS[run[0]!]}-${WEEKDAYS[run.at(-1)!]}`,
  );
}

const GROUPS: Readonly<Record<string, readonly number[]>> = {
  工作日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  周末: [6, 0],
  weekend: [6, 0],
  每天: [0, 1, 2, 3, 4, 5, 6],
  daily: [0, 1, 2, 3, 4, 5, 6],
};

function spanOf(text: string): readonly number[] | null {
  if (Object.hasOwn(GROUPS, text)) return GROUPS[text]!;
  const ends = text.split(/-|–|—|~|至|到/).map(weekdayOf);
  if (ends.length > 2 || ends.includes(null)) return null;
  const [first, last = first] = ends as number[];
  return Array.from({ length: ((last! - first! + 7) % 7) + 1 }, (_, step) => (first! + step) % 7);
}

function weekdayOf(name: string): number | null {
  const english = /^(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?$/.exec(name);
  if (english) return WEEKDAYS.indexOf(english[1] as (typeof WEEKDAYS)[number]);
  const chinese = /^(?:周|星期|礼拜)?([日天一二三四五六])$/.exec(name);
  return chinese ? '日一二三四五六'.indexOf(chinese[1]!.replace('天', '日')) : null;
}
