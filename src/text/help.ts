import type { Text } from '../units/text.ts';

/** What `--help` says of one command; keys of `arguments` and `options` are their names in code. */
export interface CommandHelp {
  readonly summary: Text;
  readonly arguments?: Readonly<Record<string, Text>>;
  readonly options?: Readonly<Record<string, Text>>;
  readonly examples: readonly { readonly line: string; readonly tells: Text }[];
}

/** The headings of a help page, by the English word commander has for them. */
export const HEADINGS: Readonly<Record<string, Text>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Examples:': { zh: '示例：', en: 'Examples:' },
  'Exit codes:': { zh: '退出码：', en: 'Exit codes:' },
};

/** What all commands share. */
export const GENERAL = {
  program: {
    zh: '按合同考核网店外包客服：读取平台导出的聊天、订单、退款与 DSR 文件，逐条对照合同指标，出具带证据和金额的 Excel 评分卡。数据只在本机处理；只有 send 会把评分卡发出去。',
    en: 'Audits the outsourced customer service of an online shop against its contract: reads the exports of the platforms (chats, orders, refunds, DSR), holds every clause against them and writes an Excel scorecard with evidence and money. Nothing leaves this machine but what you send.',
  },
  lang: {
    zh: 'zh 中文，en 英文（默认：报告按合同的 lang，其余按系统语言）',
    en: 'zh or en (default: reports as the contract’s lang says, the rest as the system’s language)',
  },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
} satisfies Record<string, Text>;

/** Exit codes, in the order they are listed. */
export const EXIT_CODES: readonly { readonly code: number; readonly tells: Text }[] = [
  { code: 0, tells: { zh: '考核项全部达标', en: 'every binding clause was met' } },
  { code: 1, tells: { zh: '至少一项考核项未达标', en: 'a binding clause was missed' } },
  {
    code: 2,
    tells: {
      zh: '用法、合同或输入有误，未作考核；或 send 没有全部送达',
      en: 'wrong usage, contract or input: nothing judged; or send missed somebody',
    },
  },
  {
    code: 3,
    tells: { zh: '预核，或有考核项没有数据', en: 'provisional, or a binding clause has no data' },
  },
  { code: 70, tells: { zh: '程序自身的错误', en: 'a bug in the program' } },
];
