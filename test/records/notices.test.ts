import { expect, test } from 'vitest';
import { readNotice, standInOf } from '../../src/records/notices.ts';

const KNOWN = new Set(['Mei', 'Lee', '旗舰店:小美', 'v1']);
const read = (text: string, speaker: 'person' | 'robot' | 'system' = 'system') =>
  readNotice(text, speaker, (name) => KNOWN.has(name));

test.each([
  '会话已转接至人工客服小美',
  '会话已由机器人转接给人工客服 Mei',
  '已为您转接人工客服',
  '已接入人工客服',
  '人工客服已接入，请描述您的问题',
  '客服小美已加入会话',
  '客服 小美 进入会话',
  '人工客服 Mei 接待',
  '客服Mei接起了会话',
  '系统已将会话分配给 Mei',
  '会话分配给客服：小美',
  '已转人工',
  '用户转人工',
  '转接成功，专属客服为您服务',
  '您好，客服小美为您服务',
  '已切换至人工服务',
  '工单已转派给售后专员',
  'Conversation handed off to Mei',
  'Chat transferred to an agent',
  'handed to Mei',
  'Assigned to Mei',
  'Mei joined the chat',
  'Agent Mei has joined the conversation',
  'You are now chatting with Mei',
  'Mei has accepted the chat',
  'Routed to human agent',
])('the system hands over: %s', (text) => {
  expect(read(text)).not.toBeNull();
  expect(read(text)?.kind).not.toBe('transfer');
});

test.each([
  '转接失败，客服不在线',
  '转人工失败',
  '当前排队人数 3，请等待人工客服',
  '客服已离开会话',
  '会话已结束，感谢您的咨询',
  '如需人工服务请回复“转人工”',
  '暂无人工客服在线',
  '机器人已接入会话',
  '会话已转接给智能客服',
  '买家进入店铺',
  '顾客正在浏览商品',
  '转账成功',
  '消息已读',
  '小美 撤回了一条消息',
  'No agents available',
  'The conversation ended',
  'Customer joined the waiting queue',
  'Order assigned to warehouse failed',
])('and does not: %s', (text) => expect(read(text)).toBeNull());

test('names are taken where they are accounts: whom it goes to, and of two persons from whom', () => {
  expect(read('会话由 智能客服 转接给 Mei')).toEqual({ kind: 'assign', to: 'Mei', robot: true });
  expect(read('转接给 Lee')).toEqual({ kind: 'assign', to: 'Lee', robot: false });
  expect(read('Mei 将会话转接给 Lee')).toEqual({ kind: 'transfer', from: 'Mei', to: 'Lee' });
  expect(read('会话已转接至人工客服小美')).toEqual({ kind: 'to-human' });
  expect(read('Mei joined the chat')).toEqual({ kind: 'assign', to: 'Mei', robot: false });
});

test('a robot’s or a person’s words are a notice only in the wordings that are known', () => {
  expect(read('转人工成功', 'robot')).toEqual({ kind: 'to-human' });
  // What a robot promises the system has yet to do.
  expect(read('正在为您转接人工客服', 'robot')).toBeNull();
  expect(read('如需人工请回复1', 'robot')).toBeNull();
  expect(read('客服都在忙，可以先看看自助服务', 'robot')).toBeNull();
  expect(read('我帮您转接给售后客服', 'person')).toBeNull();
  expect(read('由 Mei 转交给 Lee', 'person')).toEqual({ kind: 'transfer', from: 'Mei', to: 'Lee' });
});

test.each([
  ['[图片]', 'media'],
  ['【图片】', 'media'],
  ['［图片］', 'media'],
  ['[图片][图片]', 'media'],
  ['[图片] https://img.example.com/a.jpg', 'media'],
  ['[语音] 12秒', 'media'],
  ['[视频](00:12)', 'media'],
  ['[文件] 尺码表.pdf', 'media'],
  ['<图片>', 'media'],
  ['<Media omitted>', 'media'],
  ['[Image]', 'media'],
  ['[表情]', 'sticker'],
  ['[动画表情]', 'sticker'],
  ['/:087', 'sticker'],
  ['/:^_^', 'sticker'],
  ['【内部备注】等主管看', 'note'],
  ['[微笑][玫瑰]', null],
  ['#E-s25 #E-s25', 'sticker'],
  ['[商品] 保温杯', 'card'],
  ['[订单]', 'card'],
  ['', 'empty'],
  ['  ', 'empty'],
  ['[图片]这个有吗', null],
  ['看[图片]', null],
  ['[发怒]', null],
  ['图片', null],
  ['(视频)可以发一下吗', null],
] as const)('%s stands for %s', (text, form) => expect(standInOf(text)).toBe(form));
