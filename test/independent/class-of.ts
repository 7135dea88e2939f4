import { type Agents, isRobot } from './agents.ts';
import { isCard } from './card-text.ts';
import { globMatches } from './glob.ts';
import { isCardType, isInternalNote, mediaOf } from './media.ts';
import { transferOf } from './notices.ts';
import type { Media, SenderClass } from './types.ts';

/** What a row says of itself; `role` is what the export marks or, where it marks none, what the names tell. */
export type Marked = { role: SenderClass; sender: string; text: string; type: string };

/** The class of a message, and what it is instead of words. "`agents.bots` are bots." */
export function classOf(
  agents: Agents,
  autoTexts: string[],
  { role, sender, text, type }: Marked,
): { class: SenderClass; media: Media | null } {
  const media = mediaOf(type, text);
  if (isSystem(role, text, type, media)) return { class: 'system', media: null };
  if (role === 'buyer') return { class: 'buyer', media };
  // "`auto` only where the export marks it or its text matches `replies.auto`"
  if (role === 'auto' || autoTexts.some((glob) => globMatches(glob, text.trim())))
    return { class: 'auto', media };
  if (role === 'bot' || isRobot(agents, sender)) return { class: 'bot', media };
  return { class: role, media };
}

function isSystem(role: SenderClass, text: string, type: string, media: Media | null): boolean {
  if (role === 'system' || /系统|通知|^system|^event|^notice/i.test(type)) return true;
  if (isInternalNote(type, role === 'buyer' ? '' : text)) return true;
  if (media !== null) return false;
  if (isCardType(type) || isCard(text)) return true;
  return role !== 'buyer' && transferOf(text) !== null; // "`system` (transfer and recall notices, cards, read marks)"
}
