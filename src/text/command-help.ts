import type { Text } from '../units/text.ts';

/** What `--help` says of one command; keys of `arguments` and `options` are their names in code. */
export interface CommandHelp {
  readonly summary: Text;
  readonly arguments?: Readonly<Record<string, Text>>;
  readonly options?: Readonly<Record<string, Text>>;
  /** What a command line does, by the line. */
  readonly examples: Readonly<Record<string, Text>>;
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

/** Exit codes. */
export const EXIT_CODES: Readonly<Record<number, Text>> = {
  0: { zh: '考核项全部达标', en: 'every binding clause was met' },
  1: { zh: '至少一项考核项未达标', en: 'a binding clause was missed' },
  2: {
    zh: '用法、合同或输入有误，未作考核；或 send 没有全部送达',
    en: 'wrong usage, contract or input: nothing judged; or send missed somebody',
  },
  3: { zh: '预核，或有考核项没有数据', en: 'provisional, or a binding clause has no data' },
  70: { zh: '程序自身的错误', en: 'a bug in the program' },
};

const SCORECARD: Text = { zh: 'scorecard.json 文件', en: 'a scorecard.json' };

const NAMING: Text = {
  zh: '考核时的导出文件：给了就把匿名编号还原成会话、订单编号和买家昵称（表里因此有个人信息）',
  en: 'the exports of the audit: with them pseudonyms become numbers of sessions and orders and buyers’ nicknames (the sheet then holds personal data)',
};

const NAMING_CONTRACT: Text = {
  zh: '考核时的合同文件；密钥在它旁边。给了导出文件就要给',
  en: 'the contract of the audit, with the key beside it; needed where exports are given',
};

const FILLED: Text = {
  zh: '写到哪个文件，.xlsx 或 .csv（默认 exemptions.xlsx 或 review.xlsx）',
  en: 'file to write, .xlsx or .csv (default exemptions.xlsx or review.xlsx)',
};

const PATHS: Text = {
  zh: '导出文件、文件夹或通配符（如 "导出/*.csv"）；文件夹连同子文件夹一起读取',
  en: 'export files, folders or globs (such as "exports/*.csv"); folders are read with all below them',
};

const CONTRACT: Text = {
  zh: '合同文件（YAML，或 Excel 工作簿）；不给则只测量，不判定、不算钱',
  en: 'the contract (YAML or a workbook); without it figures are measured, nothing is judged and no money is worked out',
};

const CONTRACT_FILE: Text = {
  zh: '合同文件（YAML，或 Excel 工作簿）',
  en: 'the contract (YAML or a workbook)',
};

const PERIOD: Text = {
  zh: '看哪一期：2026-10、2026-10-01..2026-10-15、last-month（上月）或 month-to-date（本月至今）',
  en: '2026-10, 2026-10-01..2026-10-15, last-month or month-to-date',
};

const TODAY: Text = {
  zh: '以这一天为今天（YYYY-MM-DD；默认取系统时钟）',
  en: 'take this day as today (YYYY-MM-DD; default: the clock)',
};

const WIDTH: Text = {
  zh: '打印多宽，列数（默认：终端的宽度）',
  en: 'columns to print in (default: as wide as the terminal)',
};

const JSON_OUT: Text = { zh: '以 JSON 输出', en: 'print JSON' };

/** The help of every command, by its name; `contract-…` are those below `contract`. */
export const COMMAND_HELP = {
  init: {
    summary: {
      zh: '写第一份合同：看看导出文件，提出账号、时段、自动回复和条款，逐项询问',
      en: 'write a first contract: looks at the exports, proposes accounts, hours, automatic replies and clauses, and asks',
    },
    arguments: {
      path: {
        zh: '导出文件、文件夹或通配符；不写就看当前文件夹',
        en: 'export files, folders or globs (default: the present folder)',
      },
    },
    options: {
      template: {
        zh: '按哪个模板写：jd 京东，tmall 天猫淘宝，pdd 拼多多，call-centre 呼叫中心，logistics 物流查件，onboarding 新人上岗；指定后全部条款都启用（默认：按导出文件的平台选，算得出的才启用）',
        en: 'jd, tmall, pdd, call-centre, logistics or onboarding; all clauses of a template named here are in force (default: by the platform of the exports, and those that can be measured)',
      },
      platform: {
        zh: '平台：taobao、jd、pdd、douyin 或 generic（默认看导出文件）',
        en: 'taobao, jd, pdd, douyin or generic (default: as the exports tell)',
      },
      owner: { zh: '甲方（店铺）', en: 'the owner (the shop)' },
      vendor: { zh: '乙方（客服外包商）', en: 'the vendor' },
      fee: {
        zh: '每月服务费（元）；不写就只判定、不算钱',
        en: 'fee of a month in yuan; without it clauses are judged and no money is worked out',
      },
      output: {
        zh: '写到哪个文件（默认 contract.yaml）；已有的文件不会被覆盖',
        en: 'file to write (default contract.yaml); one that is there is never overwritten',
      },
      excel: {
        zh: '写成带下拉选项的 Excel 工作簿（默认 contract.xlsx），之后 -c contract.xlsx 与 YAML 一样用',
        en: 'write a workbook with drop-downs (default contract.xlsx); -c contract.xlsx then works like the YAML',
      },
      yes: { zh: '不询问，全按提出的写', en: 'ask nothing and take what is proposed' },
    },
    examples: {
      'kefu-sla init': {
        zh: '在导出文件的文件夹里，一问一答写合同',
        en: 'in the folder of the exports: question by question',
      },
      'kefu-sla init exports --yes --owner 青禾文具旗舰店 --vendor 创业宏客服 --fee 30000': {
        zh: '不询问，写出 contract.yaml',
        en: 'write contract.yaml without asking',
      },
      'kefu-sla init --template call-centre -o call-centre.yaml --yes': {
        zh: '只要一份呼叫中心合同的模板',
        en: 'just the template for a call centre',
      },
    },
  },
  audit: {
    summary: {
      zh: '读取导出文件，对照合同考核，打印结果并写出评分卡',
      en: 'read the exports, judge them against the contract, print the table and write the scorecard',
    },
    arguments: { path: PATHS },
    options: {
      contract: CONTRACT,
      period: {
        zh: '考核期：2026-10、2026-10-01..2026-10-15、last-month（上月）或 month-to-date（本月至今）；默认取聊天最多的自然月',
        en: '2026-10, 2026-10-01..2026-10-15, last-month or month-to-date (default: the calendar month with most chats)',
      },
      today: TODAY,
      output: {
        zh: '输出文件夹（默认 ./scorecards），其下按合同编号和考核期分文件夹',
        en: 'output folder (default ./scorecards), with a folder for the contract and the period below it',
      },
      format: {
        zh: '要写的报告，逗号分隔（默认 xlsx）；scorecard.json 总会写出',
        en: 'reports to write, separated by commas (default xlsx); scorecard.json is always written',
      },
      bill: {
        zh: '乙方的对账单（Excel 或 CSV，列：项目、金额；也可只有一行合计），逐项与结算核对；不影响退出码',
        en: 'the vendor’s bill (Excel or CSV with the columns Item and Amount, or a single total), held against the settlement line by line; the exit code stays what it is',
      },
      history: {
        zh: '往月的评分卡在哪个文件夹（默认即输出文件夹）：合同约定再次未达标加倍、屡次未达标或提成扣回时要用',
        en: 'folder of earlier months’ scorecards (default: the output folder), for contracts that look back: repeat, chronic, commission taken back',
      },
      failOn: {
        zh: '何时以失败退出：missed 有考核项未达标（默认），unjudged 样本不足也算，never 从不',
        en: 'when to fail: missed, a binding clause was missed (default); unjudged, too small a sample fails too; never',
      },
      acceptIncomplete: {
        zh: '数据虽不完整也按终核出具；评分卡上会注明',
        en: 'call it final although data is incomplete; the scorecard says so',
      },
      quiet: {
        zh: '不打印结果表、进度和提示；错误和数据问题照常说明',
        en: 'print no table, progress or notes; mistakes and problems of the data are still said',
      },
      width: WIDTH,
      json: {
        zh: '标准输出只打印 scorecard.json 的内容',
        en: 'print scorecard.json, and nothing else, on stdout',
      },
    },
    examples: {
      'kefu-sla audit exports -c contract.yaml': {
        zh: '考核聊天最多的那个月',
        en: 'judge the month that has most chats',
      },
      'kefu-sla audit exports -c contract.yaml --period 2026-10 -o reports': {
        zh: '考核 10 月，写到 reports 文件夹',
        en: 'judge October, write to the folder reports',
      },
      'kefu-sla audit "exports/**/*.csv"': { zh: '没有合同，只看数字', en: 'no contract: figures only' },
      'kefu-sla audit exports -c contract.yaml --json --fail-on never': {
        zh: '供其他程序读取',
        en: 'for another program to read',
      },
    },
  },
  inspect: {
    summary: {
      zh: '逐个说明文件是什么、缺什么、哪些条款能算：格式、行数、日期、列、账号身份和问题',
      en: 'tell what each file is, what is missing and which clauses can be measured',
    },
    arguments: { path: PATHS },
    options: {
      contract: {
        zh: '合同文件（YAML），用来分辨谁是外包客服',
        en: 'the contract (YAML), which tells who is who',
      },
      period: PERIOD,
      today: TODAY,
      json: JSON_OUT,
    },
    examples: {
      'kefu-sla inspect exports': {
        zh: '考核之前先看文件是否都认得',
        en: 'see before an audit whether every file is known',
      },
      'kefu-sla inspect exports -c contract.yaml': {
        zh: '看每个账号算在谁名下',
        en: 'see what each account is taken for',
      },
    },
  },
  need: {
    summary: {
      zh: '列出合同需要哪些导出：哪几天、从哪个后台的哪个菜单导',
      en: 'list the exports that a contract needs: for which days, from which menu of which console',
    },
    options: {
      contract: CONTRACT_FILE,
      period: { zh: `${PERIOD.zh}；默认上月`, en: `${PERIOD.en} (default: last-month)` },
      today: TODAY,
      json: JSON_OUT,
    },
    examples: {
      'kefu-sla need -c contract.yaml --period 2026-10': {
        zh: '考核 10 月要导出什么',
        en: 'what to export to judge October',
      },
    },
  },
  render: {
    summary: {
      zh: '由已保存的 scorecard.json 重新生成报告',
      en: 'make any report from a saved scorecard.json',
    },
    arguments: { scorecard: SCORECARD },
    options: {
      format: {
        zh: '要生成的报告，逗号分隔（默认 terminal，打印到屏幕）',
        en: 'reports to make, separated by commas (default terminal, printed)',
      },
      output: {
        zh: '写到这个文件夹（默认与 scorecard.json 同一文件夹）',
        en: 'write to this folder (default: beside the scorecard.json)',
      },
      width: WIDTH,
      list: { zh: '列出所有报告格式', en: 'list the reports there are' },
    },
    examples: {
      'kefu-sla render scorecard.json': { zh: '再打印一次结果表', en: 'print the table again' },
      'kefu-sla render scorecard.json --format xlsx --lang en': {
        zh: '生成英文版 Excel',
        en: 'make an English workbook',
      },
      'kefu-sla render --list': { zh: '有哪些报告格式', en: 'which reports there are' },
    },
  },
  contract: {
    summary: {
      zh: '检查合同、展开合同、输出合同格式定义',
      en: 'check a contract, show it in full, print its schema',
    },
    examples: {
      'kefu-sla contract check contract.yaml': { zh: '检查写得对不对', en: 'is it well written?' },
    },
  },
  'contract-check': {
    summary: {
      zh: '检查合同：一次列出全部错误和值得留意之处',
      en: 'validate a contract: all mistakes and doubtful points at once',
    },
    arguments: { file: CONTRACT_FILE },
    examples: { 'kefu-sla contract check contract.yaml': { zh: '检查合同', en: 'check a contract' } },
  },
  'contract-show': {
    summary: {
      zh: '打印补全了平台预设和默认值的合同，或写成 Excel 工作簿',
      en: 'print a contract with presets and defaults filled in, or write it as a workbook',
    },
    arguments: { file: CONTRACT_FILE },
    options: {
      excel: {
        zh: '写成带下拉选项的工作簿；改好后 -c contract.xlsx 与 YAML 一样用',
        en: 'write a workbook with drop-downs; -c contract.xlsx then works like the YAML',
      },
      output: {
        zh: '写到这个文件（工作簿默认 contract.xlsx）；已有的文件不会覆盖',
        en: 'write to this file (a workbook: default contract.xlsx); no file is overwritten',
      },
    },
    examples: {
      'kefu-sla contract show contract.yaml --excel -o contract.xlsx': {
        zh: '转成工作簿',
        en: 'turn it into a workbook',
      },
      'kefu-sla contract show contract.yaml > full.yaml': {
        zh: '存成一份完整的合同',
        en: 'keep the full contract',
      },
    },
  },
  'contract-schema': {
    summary: {
      zh: '打印合同的 JSON Schema，供编辑器提示和检查',
      en: 'print the JSON Schema of contracts, for editors',
    },
    examples: {
      'kefu-sla contract schema > contract.schema.json': { zh: '存给编辑器用', en: 'keep it for an editor' },
    },
  },
  metrics: {
    summary: { zh: '列出全部指标，或说明其中一个', en: 'list the metrics, or tell about one' },
    arguments: { id: { zh: '指标编号，或中文名', en: 'id of a metric, or its Chinese name' } },
    options: { json: JSON_OUT },
    examples: {
      'kefu-sla metrics': { zh: '指标目录', en: 'the catalogue' },
      'kefu-sla metrics response-rate': {
        zh: '一个指标的口径、选项和出处',
        en: 'definition, options and source of one',
      },
    },
  },
  formats: {
    summary: {
      zh: '列出认得的导出文件格式，或说明其中一个',
      en: 'list the export formats, or tell about one',
    },
    arguments: { id: { zh: '格式编号', en: 'id of a format' } },
    options: { json: JSON_OUT },
    examples: {
      'kefu-sla formats': { zh: '格式目录', en: 'the catalogue' },
      'kefu-sla formats jd-chat-log': {
        zh: '一个格式从哪里导出、有哪些列',
        en: 'where one is exported and what it holds',
      },
    },
  },
  'formats-template': {
    summary: {
      zh: '写出一张手工登记表的空白工作簿（XLSX），带下拉选项和填写说明',
      en: 'write an empty workbook (XLSX) for a sheet kept by hand, with drop-downs and notes',
    },
    arguments: {
      kind: {
        zh: 'complaints 投诉、ratings 评价、events 事件、quality 质检、manual 人工评分、calls 通话、attendance 考勤、training 培训、violations 违规、roster 花名册、bill 对账单、exemptions 申诉与剔除、review 复核',
        en: 'complaints, ratings, events, quality, manual, calls, attendance, training, violations, roster, bill, exemptions or review',
      },
    },
    options: {
      output: { zh: '写到哪个文件（默认：类别名.xlsx）', en: 'file to write (by default the kind, .xlsx)' },
    },
    examples: {
      'kefu-sla formats template complaints -o 投诉表.xlsx': {
        zh: '投诉登记表',
        en: 'a sheet for complaints',
      },
      'kefu-sla formats template roster --lang en': {
        zh: '英文列名的花名册',
        en: 'a staff roster with English column names',
      },
    },
  },
  send: {
    summary: {
      zh: '把评分卡发出去：邮件（附工作簿），或企业微信、钉钉、飞书的群',
      en: 'send a scorecard by mail (workbook attached) or to groups of WeCom, DingTalk and Feishu',
    },
    arguments: { scorecard: SCORECARD },
    options: {
      to: {
        zh: '发给谁：邮箱，或 wecom:名称、dingtalk:名称、feishu:名称（名称在设置里）；可以写多个',
        en: 'a mail address, or wecom:NAME, dingtalk:NAME, feishu:NAME (names stand in the settings); may be given several times',
      },
      on: {
        zh: '何时发：always 总是（默认），missed 有考核项未达标才发',
        en: 'when to send: always (default), or missed, only where a binding clause was missed',
      },
      settings: {
        zh: '设置文件（默认 kefu-sla.send.yaml，在当前文件夹）；只许自己可读（0600），环境变量优先',
        en: 'file of settings (default kefu-sla.send.yaml in this folder), readable by you alone (0600); the environment goes before it',
      },
      dryRun: {
        zh: '不发送：把邮件写成 .eml，打印要发到群里的内容',
        en: 'send nothing: write the mail as .eml and print what groups would get',
      },
      output: {
        zh: '--dry-run 把 .eml 写到哪个文件夹（默认在评分卡旁边）',
        en: 'folder for the .eml of --dry-run (default: beside the scorecard)',
      },
      quiet: {
        zh: '成功时不说话；没有送达的照常说明',
        en: 'say nothing on success; what was not delivered is still said',
      },
    },
    examples: {
      'kefu-sla send scorecard.json --to boss@example.com --dry-run': {
        zh: '先看看邮件什么样',
        en: 'look at the mail first',
      },
      'kefu-sla send scorecard.json --to boss@example.com --to wecom:boss --on missed': {
        zh: '有考核项未达标时，发邮件和企业微信群',
        en: 'mail and a WeCom group, if a clause was missed',
      },
    },
  },
  trend: {
    summary: {
      zh: '把同一合同各月的评分卡并排：得分、评级、应付金额、每条的实测与判定',
      en: 'set the months of a contract side by side: score, grade, payable, every clause with its verdict',
    },
    arguments: {
      dir: {
        zh: 'audit 的输出文件夹，或其中一份合同的文件夹',
        en: 'the folder that audit writes to, or that of one contract in it',
      },
    },
    options: {
      format: {
        zh: 'terminal（默认，打印）、xlsx、html、markdown、csv，逗号分隔',
        en: 'terminal (default, printed), xlsx, html, markdown, csv, separated by commas',
      },
      output: {
        zh: '写到这个文件夹（默认即给出的文件夹），文件名 trend',
        en: 'write to this folder (default: the one given); files are called trend',
      },
      width: WIDTH,
    },
    examples: {
      'kefu-sla trend scorecards': { zh: '打印各月', en: 'print the months' },
      'kefu-sla trend scorecards/KF-2026-07 --format xlsx,html': {
        zh: '写成工作簿和网页，带图',
        en: 'a workbook and a page, with charts',
      },
    },
  },
  exemptions: {
    summary: {
      zh: '申诉与剔除：由评分卡写出申诉表',
      en: 'exemptions: make the sheet to file them in from a scorecard',
    },
    examples: { 'kefu-sla exemptions template scorecard.json': { zh: '写出申诉表', en: 'write the sheet' } },
  },
  'exemptions-template': {
    summary: {
      zh: '由评分卡写出申诉表：未达标的逐条列好，涉及金额大的在前，理由和裁定留空',
      en: 'write a sheet of exemptions from a scorecard: every breach that was missed, the costliest first, reason and decision left empty',
    },
    arguments: { scorecard: SCORECARD, path: NAMING },
    options: { contract: NAMING_CONTRACT, output: FILLED },
    examples: {
      'kefu-sla exemptions template scorecard.json -o 申诉.xlsx': {
        zh: '只有匿名编号的申诉表',
        en: 'a sheet with pseudonyms only',
      },
      'kefu-sla exemptions template scorecard.json exports -c contract.yaml': {
        zh: '还原成会话、订单编号和买家昵称',
        en: 'with sessions, orders and buyers by name',
      },
    },
  },
  review: {
    summary: {
      zh: '复核：由评分卡写出需要逐条确认的复核表',
      en: 'review: make the sheet of cases that a person has to confirm',
    },
    examples: { 'kefu-sla review template scorecard.json': { zh: '写出复核表', en: 'write the sheet' } },
  },
  'review-template': {
    summary: {
      zh: '由评分卡写出复核表：确认之前不扣款的违规逐条列好，结论留空；导出里已有的复核表会带上',
      en: 'write a review sheet from a scorecard: every case that costs nothing before it is confirmed, the decision left empty unless a review sheet among the exports made it',
    },
    arguments: { scorecard: SCORECARD, path: NAMING },
    options: { contract: NAMING_CONTRACT, output: FILLED },
    examples: {
      'kefu-sla review template scorecard.json -o 复核.xlsx': {
        zh: '只有匿名编号的复核表',
        en: 'a sheet with pseudonyms only',
      },
      'kefu-sla review template scorecard.json exports -c contract.yaml -o 复核.csv': {
        zh: '还原编号，写成 CSV',
        en: 'with sessions and buyers by name, as CSV',
      },
    },
  },
  demo: {
    summary: {
      zh: '生成一个月的虚构数据（真实的文件样式，附合同），可试用、可压测',
      en: 'make up a month of data in real file shapes, with a contract: to try things and to measure speed',
    },
    arguments: { dir: { zh: '新建的文件夹', en: 'a new folder' } },
    options: {
      messages: { zh: '聊天消息数（默认 20000）', en: 'number of chat messages (default 20000)' },
      seed: {
        zh: '随机种子（默认 1）；相同的种子生成相同的数据',
        en: 'seed (default 1); the same seed gives the same data',
      },
      platform: {
        zh: 'jd（默认）、taobao、pdd、douyin 或 generic',
        en: 'jd (default), taobao, pdd, douyin or generic',
      },
      period: {
        zh: '哪个月，例如 2026-11（默认 2026-10）；同一种子的各月是同一家店',
        en: 'which month, such as 2026-11 (default 2026-10); months of one seed are of one shop',
      },
    },
    examples: {
      'kefu-sla demo demo-month': { zh: '一个小月份', en: 'a small month' },
      'kefu-sla demo big --messages 2000000 --platform taobao': {
        zh: '两百万条消息，淘宝样式',
        en: 'two million messages in Taobao’s shapes',
      },
      'kefu-sla demo november --platform taobao --period 2026-11': {
        zh: '同一家店的下一个月',
        en: 'the same shop, a month later',
      },
    },
  },
} as const satisfies Record<string, CommandHelp>;
