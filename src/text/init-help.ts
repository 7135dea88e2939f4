import type { CommandHelp } from './help.ts';

/** The help of `init`. */
export const INIT_HELP = {
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
  examples: [
    {
      line: 'kefu-sla init',
      tells: {
        zh: '在导出文件的文件夹里，一问一答写合同',
        en: 'in the folder of the exports: question by question',
      },
    },
    {
      line: 'kefu-sla init exports --yes --owner 青禾文具旗舰店 --vendor 创业宏客服 --fee 30000',
      tells: { zh: '不询问，写出 contract.yaml', en: 'write contract.yaml without asking' },
    },
    {
      line: 'kefu-sla init --template call-centre -o call-centre.yaml --yes',
      tells: { zh: '只要一份呼叫中心合同的模板', en: 'just the template for a call centre' },
    },
  ],
} as const satisfies CommandHelp;
