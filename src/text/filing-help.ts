import type { Text } from '../units/text.ts';
import type { CommandHelp } from './help.ts';

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

/** The help of the commands that make exemption and review sheets. */
export const FILING_HELP = {
  exemptions: {
    summary: {
      zh: '申诉与剔除：由评分卡写出申诉表',
      en: 'exemptions: make the sheet to file them in from a scorecard',
    },
    examples: [
      {
        line: 'kefu-sla exemptions template scorecard.json',
        tells: { zh: '写出申诉表', en: 'write the sheet' },
      },
    ],
  },
  'exemptions-template': {
    summary: {
      zh: '由评分卡写出申诉表：未达标的逐条列好，涉及金额大的在前，理由和裁定留空',
      en: 'write a sheet of exemptions from a scorecard: every breach that was missed, the costliest first, reason and decision left empty',
    },
    arguments: { scorecard: SCORECARD, path: NAMING },
    options: { contract: NAMING_CONTRACT, output: FILLED },
    examples: [
      {
        line: 'kefu-sla exemptions template scorecard.json -o 申诉.xlsx',
        tells: { zh: '只有匿名编号的申诉表', en: 'a sheet with pseudonyms only' },
      },
      {
        line: 'kefu-sla exemptions template scorecard.json exports -c contract.yaml',
        tells: { zh: '还原成会话、订单编号和买家昵称', en: 'with sessions, orders and buyers by name' },
      },
    ],
  },
  review: {
    summary: {
      zh: '复核：由评分卡写出需要逐条确认的复核表',
      en: 'review: make the sheet of cases that a person has to confirm',
    },
    examples: [
      { line: 'kefu-sla review template scorecard.json', tells: { zh: '写出复核表', en: 'write the sheet' } },
    ],
  },
  'review-template': {
    summary: {
      zh: '由评分卡写出复核表：确认之前不扣款的违规逐条列好，结论留空；导出里已有的复核表会带上',
      en: 'write a review sheet from a scorecard: every case that costs nothing before it is confirmed, the decision left empty unless a review sheet among the exports made it',
    },
    arguments: { scorecard: SCORECARD, path: NAMING },
    options: { contract: NAMING_CONTRACT, output: FILLED },
    examples: [
      {
        line: 'kefu-sla review template scorecard.json -o 复核.xlsx',
        tells: { zh: '只有匿名编号的复核表', en: 'a sheet with pseudonyms only' },
      },
      {
        line: 'kefu-sla review template scorecard.json exports -c contract.yaml -o 复核.csv',
        tells: { zh: '还原编号，写成 CSV', en: 'with sessions and buyers by name, as CSV' },
      },
    ],
  },
} as const satisfies Record<string, CommandHelp>;
