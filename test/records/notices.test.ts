import { expect, test } from 'vitest';
import { readNotice } from '../../src/records/notices.ts';
import { standInOf } from '../../src/records/stand-ins.ts';

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
  '机器人已将会话转给人工',
  '用户请求人工服务',
  '排队成功，客服小美接入',
  '已切换至人工',
  '接待客服变更为：Mei',
  '接待人变更：机器人→Mei',
  '当前客服：Mei',
  'Mei开始接待',
  '会话由机器人转出',
  '客服小美已领取会话',
  'Mei 接管了会话',
  '会话被 Mei 接管',
  '工号1001为您服务',
  '人工已介入',
  '抢接成功',
  '转接成功',
  'Mei was assigned to this conversation',
  'Assignee changed to Mei',
  'Transferring you to a human agent',
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
  '请对客服小美的接待作出评价',
  '如需人工服务请回复“转人工”',
  '暂无人工客服在线',
  '机器人已接入会话',
  '会话已转接给智能客服',
  '买家进入店铺',
  '顾客正在浏览商品',
  '转账成功',
  '消息已读',
  '小美 撤回了一条消息',
  '智能客服小蜜为您服务',
  '智能助手已加入会话',
  '会话被机器人接管',
  '当前客服：智能客服',
  '您的包裹已转交给中通快递',
  '订单已转移至历史订单',
  '快递已派送给您',
  '商品已转入购物车',
  '买家加入了会员',
  '客户进入会话',
  '顾客已进入店铺会话',
  'Bot joined the chat',
  'Visitor joined the conversation',
  'Transferred to the bot',
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
  for (const text of [
    '接待客服变更为：Lee',
    '接待人变更：机器人→Lee',
    '当前客服：Lee',
    '客服 Lee 已领取会话',
    '客服【Lee】已接入，请问有什么可以帮您',
    '会话被 Lee 接管',
    '会话转给Lee',
    'Lee开始接待',
    'Lee was assigned to this conversation',
    'Agent Lee has joined the chat',
    'Chat picked up by Lee',
  ])
    expect(read(text), text).toEqual({ kind: 'assign', to: 'Lee', robot: false });
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
  ['[语音 12″]', 'media'],
  ['[图片:a1.jpg]', 'media'],
  ['[图片里的这个]', null],
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
