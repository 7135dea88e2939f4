import type { Text } from '../units/text.ts';

/** What keeps a scorecard from being sent: usage, settings, servers. No sentence repeats a password or a robot's address. */
export const SEND_COMPLAINTS: Readonly<Record<string, Text>> = {
  'send-nobody': {
    zh: '没有写发给谁。请用 --to 给出邮箱，或 wecom:名称、dingtalk:名称、feishu:名称；可以写多个 --to。',
    en: 'Nobody to send to. Give --to with a mail address, or wecom:NAME, dingtalk:NAME, feishu:NAME; it may be given several times.',
  },
  'send-to': {
    zh: '--to {value} 看不懂。请写邮箱（一个 --to 一个），或 wecom:名称、dingtalk:名称、feishu:名称。',
    en: '--to {value} is not understood. Write one mail address, or wecom:NAME, dingtalk:NAME, feishu:NAME.',
  },
  'send-to-url': {
    zh: '--to 后面不要写机器人的网址：它等同密码，会留在命令记录里。请把它写进设置，这里只写名称，例如 wecom:boss。这个网址如已外泄，请在群里重置机器人。',
    en: 'Do not give --to the address of a robot: it is like a password, and commands are recorded. Put it into the settings and give its name here, such as wecom:boss. If others may have seen it, reset the robot.',
  },
  'changed-not-sent': {
    zh: '内容与其校验值不符：生成之后被改动过，没有发送。请用 audit 重新生成。',
    en: 'It does not fit its digest: it was changed after it was made, and was not sent. Make it again with audit.',
  },
  'settings-open': {
    zh: '别人也能读这个设置文件（权限 {mode}），而里面有密码，没有使用。请先运行：chmod 600 {file}',
    en: 'Others can read this file of settings (mode {mode}), and it holds passwords; it was not used. Run first: chmod 600 {file}',
  },
  'settings-syntax': {
    zh: '设置文件不是有效的 YAML，请检查这一行的缩进、冒号和引号。',
    en: 'The settings are not valid YAML; check indentation, colons and quotes of this line.',
  },
  'settings-shape': {
    zh: '设置文件的 {path} 处不对：顶层可写 smtp、wecom、dingtalk、feishu；smtp 下可写 url、host、port、user、pass、from、tls、ca；群下写 名称: 网址，或 名称: { url: 网址, secret: 密钥 }。',
    en: 'The settings are wrong at {path}. At the top there are smtp, wecom, dingtalk, feishu; below smtp url, host, port, user, pass, from, tls, ca; below a platform NAME: address, or NAME: { url: address, secret: secret }.',
  },
  'no-smtp': {
    zh: '还没有设置发信服务器。请设置环境变量 KEFU_SMTP_HOST 等，或在设置文件里写 smtp: host（见 docs/send.md）。',
    en: 'There is no mail server yet. Set KEFU_SMTP_HOST and its fellows in the environment, or smtp: host in the settings (see docs/send.md).',
  },
  'smtp-url': {
    zh: 'KEFU_SMTP_URL（或设置文件的 smtp.url）不是 smtp:// 或 smtps:// 开头的地址；用户名、密码里的特殊字符要用 % 编码。',
    en: 'KEFU_SMTP_URL (or smtp.url of the settings) is no address that begins with smtp:// or smtps://; special characters of user and password are written with %.',
  },
  'smtp-tls': {
    zh: 'KEFU_SMTP_TLS（或 smtp.tls）只能是：{allowed}。',
    en: 'KEFU_SMTP_TLS (or smtp.tls) is one of: {allowed}.',
  },
  'smtp-port': {
    zh: 'KEFU_SMTP_PORT（或 smtp.port）要写 1 到 65535 之间的整数。',
    en: 'KEFU_SMTP_PORT (or smtp.port) is a whole number from 1 to 65535.',
  },
  'smtp-login': {
    zh: '发信服务器的用户名和密码要么都写，要么都不写（KEFU_SMTP_USER、KEFU_SMTP_PASS）。',
    en: 'The mail server needs user and password both, or neither (KEFU_SMTP_USER, KEFU_SMTP_PASS).',
  },
  'smtp-clear': {
    zh: 'TLS 设为 none 时不能登录：密码会明文传送。请改用 tls 或 starttls，或去掉用户名和密码。',
    en: 'There is no login with TLS set to none: the password would go in the clear. Use tls or starttls, or leave user and password out.',
  },
  'smtp-from': {
    zh: '还没有设置发件人。请写 KEFU_SMTP_FROM（或 smtp.from），例如：客服考核 <report@example.com>。',
    en: 'There is no sender yet. Set KEFU_SMTP_FROM (or smtp.from), such as: Audit <report@example.com>.',
  },
  'no-hook': {
    zh: '设置里没有 {to}。请设置环境变量 {variable}，或在设置文件的 {chat} 下写 {name}: 网址（见 docs/send.md）。',
    en: 'The settings do not know {to}. Set {variable} in the environment, or {name}: address below {chat} in the settings (see docs/send.md).',
  },
  'hook-address': {
    zh: '{to} 的设置不是 https:// 开头的网址。请从群机器人的设置里原样复制。',
    en: 'What is set for {to} is no address that begins with https://. Copy it as the robot shows it.',
  },
  'chat-unreachable': {
    zh: '{to} 没有送达：连不上服务器（{why}），试了 {tries} 次。请检查网络后只对它重发。',
    en: 'Not delivered to {to}: the server cannot be reached ({why}); tries: {tries}. Check the network, then send to it alone again.',
  },
  'chat-limited': {
    zh: '{to} 没有送达：消息太多或服务繁忙（{why}），试了 {tries} 次。请过几分钟只对它重发。',
    en: 'Not delivered to {to}: too many messages, or the service is busy ({why}); tries: {tries}. Wait some minutes, then send to it alone again.',
  },
  'chat-security': {
    zh: '{to} 没有送达：与机器人的安全设置不符（{why}），试了 {tries} 次。请核对加签密钥、关键词（消息里总有“客服考核”）、IP 白名单和本机时间。',
    en: 'Not delivered to {to}: the robot’s security settings refuse it ({why}); tries: {tries}. Check the secret, the keyword (messages always hold “service audit”), the list of networks and this machine’s clock.',
  },
  'chat-unknown': {
    zh: '{to} 没有送达：机器人不存在或已停用（{why}），试了 {tries} 次。请从群里重新复制网址。',
    en: 'Not delivered to {to}: there is no such robot, or no longer ({why}); tries: {tries}. Copy its address anew.',
  },
  'chat-refused': {
    zh: '{to} 没有送达：服务器拒绝了这条消息（{why}），试了 {tries} 次。',
    en: 'Not delivered to {to}: the message was refused ({why}); tries: {tries}.',
  },
  'mail-unreachable': {
    zh: '邮件没有发出：连不上 {server}，或连接中断（{why}），试了 {tries} 次。请检查地址、端口和网络。',
    en: 'The mail was not sent: {server} cannot be reached, or broke off ({why}); tries: {tries}. Check host, port and network.',
  },
  'mail-tls': {
    zh: '邮件没有发出：与 {server} 的加密连接没有建立（{why}），试了 {tries} 次。请核对主机名、端口和 KEFU_SMTP_TLS；自签证书请用 KEFU_SMTP_CA 指定。',
    en: 'The mail was not sent: no encrypted connection to {server} ({why}); tries: {tries}. Check host, port and KEFU_SMTP_TLS; name a certificate of your own with KEFU_SMTP_CA.',
  },
  'mail-login': {
    zh: '邮件没有发出：{server} 拒绝登录（{why}），试了 {tries} 次。多数邮箱要用“授权码”而不是登录密码。',
    en: 'The mail was not sent: {server} refuses the login ({why}); tries: {tries}. Most providers want an app password here, not that of the mailbox.',
  },
  'mail-rejected': {
    zh: '邮件没有送到 {to}：服务器拒收（{why}），试了 {tries} 次。其余收件人已收到的，不必重发。',
    en: 'The mail did not get to {to}: the server refused it ({why}); tries: {tries}. Whoever else is named in --to has it; send to these alone again.',
  },
};

/** What is remarked on the way. */
export const SEND_NOTES = {
  sent: { zh: '已发送：{to}', en: 'Sent to {to}' },
  waiting: { zh: '{to} 暂时不通，{seconds} 秒后再试。', en: '{to}: not yet; trying again in {seconds} s.' },
  'none-missed': {
    zh: '没有考核项未达标，按 --on missed 不发送（评分卡：{status}）。',
    en: 'No binding clause was missed: not sent, as --on missed says (scorecard: {status}).',
  },
  'mail-written': {
    zh: '没有发送。邮件写在 {file}，收件人 {to}。',
    en: 'Nothing was sent. The mail to {to} is in {file}.',
  },
  'would-post': { zh: '没有发送。{to} 会收到：', en: 'Nothing was sent. {to} would get:' },
} satisfies Record<string, Text>;

/** Words of mails and of messages to groups. */
export const DELIVERY = {
  title: { zh: '{vendor} {period} 客服考核', en: '{vendor} {period} service audit' },
  measured: { zh: '{period} 客服实测数据', en: 'Service figures measured, {period}' },
  incomplete: { zh: '【数据不全】{title}（预核）', en: '[INCOMPLETE DATA] {title} (provisional)' },
  result: { zh: '{title}：{result}', en: '{title}: {result}' },
  score: { zh: '{grade}级（{score}分）', en: 'grade {grade} ({score} points)' },
  noScore: { zh: '未评分', en: 'no score' },
  payable: { zh: '应付{amount}', en: 'payable {amount}' },
  penalty: { zh: '扣款{amount}', en: 'penalty {amount}' },
  scorecard: { zh: '考核评分卡', en: 'scorecard' },
  against: { zh: '{figure}（目标 {target}）', en: '{figure} (target {target})' },
  clause: { zh: '{name}：{rest}', en: '{name}: {rest}' },
  comma: { zh: '，', en: ', ' },
  noResult: {
    zh: '数据不全，这是预核，不是考核结果；补齐数据后数字会变。',
    en: 'Data is incomplete: this is provisional and no result. Figures will change when the data is complete.',
  },
  lacking: { zh: '不完整之处：', en: 'What is incomplete:' },
  missed: { zh: '未达标：', en: 'Missed:' },
  missedSoFar: { zh: '按现有数据未达标（暂计）：', en: 'Missed by the data so far:' },
  moreLines: { zh: '……另有 {count} 行，见评分卡。', en: '… and more lines, see the scorecard: {count}' },
  clauses: { zh: '条款', en: 'Clauses' },
  clausesSoFar: { zh: '按现有数据（暂计）', en: 'By the data so far' },
  attached: {
    zh: '附件是完整的评分卡（Excel）：结算、每日趋势、客服明细和逐条证据都在里面。',
    en: 'The whole scorecard is attached (Excel): settlement, days, agents and the evidence one by one.',
  },
  made: {
    zh: '由 {tool} {version} 于 {madeAt} 生成；校验值 {digest}。',
    en: 'Made by {tool} {version} at {madeAt}; digest {digest}.',
  },
  personal: {
    zh: '不含买家信息；客服账号和个人数据仍属个人信息，请勿转发给无关的人。',
    en: 'It holds nothing about buyers. Agents’ accounts and figures are personal data: pass it on to nobody who has no part in it.',
  },
} satisfies Record<string, Text>;
