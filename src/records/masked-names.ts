import type { Chats } from '../../records/chats.ts';
import type { Input } from '../../records/input.ts';
import { maskNick, normaliseNick } from '../../records/nick.ts';

/** Names of a file, its member and its sheet, as a scorecard may hold them: one that is a buyer's nick is masked. */
export function maskedNames(
  { file, member, sheet, shop }: Input,
  { conversations: { buyers } }: Chats,
): Pick<Input, 'file' | 'member' | 'sheet'> {
  const isNick = (name: string): boolean => buyers.find(normaliseNick(name), shop) !== -1;
  const masked = (path: string): string => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const stem = name.replace(/\.[^.]*$/, '');
    const nick = [name, stem].find(isNick);
    return nick === undefined
      ? path
      : path.slice(0, path.length - name.length) + name.replace(nick, maskNick(nick));
  };
  return {
    file: masked(file),
    member: member && masked(member),
    sheet: sheet !== null && isNick(sheet) ? maskNick(sheet) : sheet,
  };
}
