import { type Agents, isRobotName, sideOf } from './agents.ts';
import { isCard } from './card-text.ts';
import { globMatches } from './glob.ts';
import { transferOf } from './notices.ts';
import type { SenderClass } from './types.ts';

/**
 * The class of a message. `role` is what the export marks; where it marks none, `role` is what the names tell
 * (buyer, human or bot). "`agents.bots` are bots."
 */
export function classOf(
  agents: Agents,
  autoTexts: string[],
  role: SenderClass,
  sender: string,
  text: string,
): SenderClass {
  if (role === 'system' || isCard(text)) return 'system';
  if (role === 'buyer') return 'buyer';
  if (transferOf(text)) return 'system'; // "`system` (transfer and recall notices, cards, read marks)"
  // "`auto` only where the export marks it or its text matches `replies.auto`"
  if (role === 'auto' || autoTexts.some((glob) => globMatches(glob, text.trim()))) return 'auto';
  if (role === 'bot' || sideOf(agents, sender, '') === 'bot' || isRobotName(sender)) return 'bot';
  return role;
}
