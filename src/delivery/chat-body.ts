import type { Lang } from '../units/text.ts';
import type { ChatLines } from './chat-lines.ts';
import type { Chat } from './recipient.ts';

/** What is posted to a group's robot, as JSON, before it is signed; plain text, so that nothing in a name is a link or a call. */
export function chatBody(chat: Chat, { title, lines }: ChatLines, lang: Lang): Record<string, unknown> {
  if (chat !== 'feishu') return { msgtype: 'text', text: { content: [title, ...lines].join('\n') } };
  // Feishu's plain texts read <at …> as a call; its posts do not.
  const content = lines.map((text) => [{ tag: 'text', text }]);
  return { msg_type: 'post', content: { post: { [lang === 'zh' ? 'zh_cn' : 'en_us']: { title, content } } } };
}
