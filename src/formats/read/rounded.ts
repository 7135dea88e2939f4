/** Digits that a spreadsheet keeps of a number; it writes zeros for the others. */
const KEPT_DIGITS = 15;

/** More zeros before these are no chance either: such a number was made up. */
const ZEROS_BEFORE = 3;

/** How many times as often as by chance numbers must end in zeros for them to be rounded ones. */
const NO_CHANCE = 5;

/** How many digits a spreadsheet has made zeros of, if it was one; 0: none. */
function zerosOf(id: string): number {
  const lost = id.length - KEPT_DIGITS;
  if (lost <= 0 || !/^\d+$/.test(id)) return 0;
  const zeros = id.length - id.replace(/0+$/, '').length;
  return zeros >= lost && zeros <= lost + ZEROS_BEFORE ? lost : 0;
}

/** Whether a number's last digits are lost: of a sheet in which more numbers than by chance end in as many zeros. */
export function roundedAmong(ids: readonly string[]): (id: string) => boolean {
  const long = new Map<number, number>();
  const ended = new Map<number, number>();
  for (const id of ids) {
    const zeros = zerosOf(id);
    long.set(id.length, (long.get(id.length) ?? 0) + 1);
    if (zeros > 0) ended.set(id.length, (ended.get(id.length) ?? 0) + 1);
  }
  return (id) => {
    const zeros = zerosOf(id);
    return zeros > 0 && ended.get(id.length)! * 10 ** zeros > NO_CHANCE * long.get(id.length)!;
  };
}
