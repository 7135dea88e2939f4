/** Whether a line of a JD log marks where a conversation begins or ends: the words between, or behind, asterisks. */
export function isBlockMark(line: string): boolean {
  const stars = line.indexOf('*****');
  if (stars === -1) return false;
  const begins = line.indexOf('以下为一通会话', stars);
  if (begins !== -1 && line.lastIndexOf('*****') > begins) return true;
  const ends = line.indexOf('会话结束', stars);
  // The asterisks behind may be missing.
  return ends !== -1 && (line.lastIndexOf('**') > ends || stars === 0 || (stars === 1 && line[0] === '/'));
}
