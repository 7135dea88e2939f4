import { describe, expect, test } from 'vitest';
import { composeMail } from '../../src/cli/send-mail.ts';
import { chatBody, chatLines } from '../../src/delivery/chat.ts';
import { attachmentName, headline, subject } from '../../src/delivery/headline.ts';
import { letterHtml, letterText, mailOf } from '../../src/delivery/letter.ts';
import { parseRecipient } from '../../src/delivery/recipient.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { readMail } from '../helpers/read-mail.ts';
import { CHINESE, ENGLISH, withoutData } from '../reports/languages.ts';

/** The card of a vendor of such a name. */
const vendorNamed = (vendor: string, card: Scorecard = scorecard()): Scorecard => ({
  ...card,
  contract: { ...card.contract!, vendor },
});

describe('a subject', () => {
  test('says vendor, month, grade and money', () => {
    expect(subject(scorecard(), 'zh')).toBe('创业宏客服 2026年10月 客服考核：C级（80.8分），应付26,700.00元');
    expect(subject(scorecard(), 'en')).toMatch(
      / October 2026 service audit: grade C \(80\.8 points\), payable ¥26,700\.00$/,
    );
  });
  test('of a provisional card says that data is missing, and neither grade nor money', () => {
    expect(subject(provisional(), 'zh')).toMatch(
      /^【数据不全】\S+ 2026-10-01 至 2026-10-15 客服考核（预核）$/,
    );
    expect(subject(provisional(), 'en')).toMatch(/^\[INCOMPLETE DATA\] .* \(provisional\)$/);
  });
  test('without a contract says that figures are measured', () => {
    expect(subject(measured(), 'zh')).toBe(headline(measured(), 'zh'));
    expect(headline(measured(), 'zh')).toMatch(/客服实测数据$/);
  });
});

describe('a name of a contract', () => {
  const HOSTILE = '宏\r\nBcc: evil@example.com\r\n\r\n<b>x</b>\u202Egnp.exe/../..\u2028';

  test('adds no header to the mail', async () => {
    const card = vendorNamed(HOSTILE);
    const world = {
      cwd: '/',
      env: {},
      out: { write: () => {}, terminal: false, columns: 80 },
      err: { write: () => {}, terminal: false, columns: 80 },
      talk: null,
      now: () => 0,
      random: () => new Uint8Array(16),
      pause: async () => {},
    };
    const mail = mailOf(card, new Uint8Array([1, 2, 3]), 'zh');
    const { headers, parts } = readMail(await composeMail(mail, 'a@b.cn', ['c@d.cn'], world));
    expect(Object.keys(headers).sort()).toEqual(
      ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
    );
    expect(headers.subject).toMatch(/^宏 Bcc: evil@example\.com <b>x<\/b>gnp\.exe\/\.\.\/\.\. 2026年10月/);
    expect(Object.keys(parts[2]!.headers).sort()).toEqual(
      ['content-disposition', 'content-transfer-encoding', 'content-type'].sort(),
    );
    expect(parts[2]!.content).toEqual(Buffer.from([1, 2, 3]));
  });
  test('is no path in the name of the workbook', () => {
    expect(attachmentName(vendorNamed(HOSTILE), 'zh')).toBe(
      '宏 Bcc evil@example.com b x b gnp.exe .. .. 2026-10 考核评分卡',
    );
    expect(attachmentName(vendorNamed('../-rf'), 'en')).toBe('rf 2026-10 scorecard');
  });
  test('is text in the HTML', () => {
    const html = letterHtml(vendorNamed('<script>alert(1)</script>'), 'zh');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script');
  });
  test('calls nobody in a group', () => {
    const body = chatBody('feishu', chatLines(vendorNamed('<at user_id="all"></at>'), 'zh'), 'zh');
    const { post } = body.content as { post: { zh_cn: { content: { tag: string; text: string }[][] } } };
    expect(post.zh_cn.content[0]![0]!.text).toContain('<at user_id="all">');
    for (const line of post.zh_cn.content) expect(line.map(({ tag }) => tag)).toEqual(['text']);
    expect(body.msg_type).toBe('post');
  });
});

describe('a message to a group', () => {
  test('is no longer than WeCom takes, and tells of what is left out', () => {
    const card = scorecard();
    const missed = card.judgements.find(
      ({ verdict, severity, responsibility }) =>
        verdict === 'missed' && severity === 'binding' && responsibility === 'vendor',
    )!;
    const judgements = Array.from({ length: 60 }, (_, i) => ({ ...missed, clause: `4.${i}` }));
    const { title, lines } = chatLines({ ...card, judgements }, 'zh');
    const bytes = Buffer.byteLength([title, ...lines].join('\n'));
    expect(bytes).toBeLessThanOrEqual(2048);
    expect(bytes).toBeGreaterThan(1700);
    // The sentence and the head, then clauses: of 62 lines those that are not there are told of.
    expect(lines.at(-1)).toBe(`……另有 ${62 - (lines.length - 1)} 行，见评分卡。`);
  });
  test('leaves out what the vendor does not answer for', () => {
    const card = scorecard();
    const others = card.judgements.map((each) => ({ ...each, responsibility: 'owner' as const }));
    expect(chatLines({ ...card, judgements: others }, 'zh').lines).toHaveLength(1);
  });
});

describe('a provisional card', () => {
  test('is no result in mail or group: no score, grade, penalty or amount payable', () => {
    for (const text of [letterText(provisional(), 'zh'), chatLines(provisional(), 'zh').lines.join('\n')]) {
      expect(text).toContain('不是考核结果');
      expect(text).toContain('不完整之处：');
      expect(text).not.toMatch(/应付|扣款\d|综合得分|\d分\([A-D]\)|[A-D]级/);
    }
  });
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test.each([
    ['final', scorecard],
    ['provisional', provisional],
    ['measured', measured],
  ])('the messages of a %s card hold no sentence of the other language', (_, make) => {
    const card = make();
    const html = letterHtml(card, lang).replace(/<[^>]*>/g, '\n');
    const chat = [headline(card, lang), subject(card, lang), ...chatLines(card, lang).lines];
    const texts = withoutData([...letterText(card, lang).split('\n'), ...html.split('\n'), ...chat], card);
    expect(texts.filter((text) => (lang === 'zh' ? ENGLISH : CHINESE).test(text))).toEqual([]);
  });
});

test.each([
  ['boss@example.com', { address: 'boss@example.com' }],
  ['wecom:老板', { group: { chat: 'wecom', name: '老板' } }],
  ['feishu：ops', { group: { chat: 'feishu', name: 'ops' } }],
  ['wecom:', null],
  ['wecom:a b', null],
  ['a@b@c', null],
  ['a b@c.cn', null],
  ['<a@b.cn>', null],
  ['a@b.cn\n', null],
  ['@b.cn', null],
  ['', null],
])('%j as a recipient', (text, recipient) => expect(parseRecipient(text)).toEqual(recipient));
