import { isUtf8 } from 'node:buffer';
import { type Entry, getFileNameLowLevel } from 'yauzl';

const UTF8_FLAG = 0x0800;
/** Info-ZIP's field for a name in UTF-8 beside one in the system's own encoding. */
const UNICODE_PATH = 0x7075;

/** The path of an archive's entry: UTF-8 where the archive says so or it can be read so, else GBK; with `/`, composed. */
export function memberName(
  entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>,
): string {
  const { fileNameRaw: raw, generalPurposeBitFlag: flags, extraFields } = entry;
  const told = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = told
    ? getFileNameLowLevel(flags, raw, extraFields, true)
    : new TextDecoder(isUtf8(raw) ? 'utf-8' : 'gb18030').decode(raw);
  return name.replaceAll('\\', '/').normalize('NFC');
}

/** Whether a path leads out of its archive (`../x`, `/x`, `C:x`), or has no characters to be shown by. */
export const leadsOut = (name: string): boolean =>
  name === '' || /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|[\0-\x1f]/.test(name);
