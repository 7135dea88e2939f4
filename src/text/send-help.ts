import type { CommandHelp } from './help.ts';

/** The help of `send`. */
export const SEND_HELP = {
  summary: {
    zh: '把评分卡发出去：邮件（附工作簿），或企业微信、钉钉、飞书的群',
    en: 'send a scorecard by mail (workbook attached) or to groups of WeCom, DingTalk and Feishu',
  },
  arguments: { scorecard: { zh: 'scorecard.json 文件', en: 'a scorecard.json' } },
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
  examples: [
    {
      line: 'kefu-sla send scorecard.json --to boss@example.com --dry-run',
      tells: { zh: '先看看邮件什么样', en: 'look at the mail first' },
    },
    {
      line: 'kefu-sla send scorecard.json --to boss@example.com --to wecom:boss --on missed',
      tells: {
        zh: '有考核项未达标时，发邮件和企业微信群',
        en: 'mail and a WeCom group, if a clause was missed',
      },
    },
  ],
} as const satisfies CommandHelp;
