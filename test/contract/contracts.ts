/** As short as a contract gets: everything else is a default. */
export const SHORT = `kefu-sla: 1
contract: JD-KF-2026-07
owner: 晨光文具旗舰店
vendor: 创业宏客服
platform: jd
agents:
  vendor: ["晨光外包-*"]
clauses:
  - { id: "4.1", metric: 首次响应时长, max: 15s }
  - { id: "4.2", metric: response-rate, with: { within: 30秒 }, min: 90％, penalty: { deduct: 500 } }
settlement:
  base:
    - { type: fixed, amount: 30000 }
  penalty-cap: 20%
`;

/** Every key that this version carries out. */
export const LONG = `kefu-sla: 1
contract: 4.10
owner: 晨光文具旗舰店
vendor: 创业宏客服
platform: taobao
timezone: Asia/Shanghai
term: { from: 2026-07-01, to: 2027年6月30日 }
lang: zh
day-starts: "04:00"
hours: { 周一至周五: ["08:00-12:00", "13:00-23:00"], sat-sun: ["20:00-02:00"] }
calendar:
  - { day: 2026-11-11, hours: ["00:00-24:00"], note: 双11 }
  - { day: 2026-10-10, as: mon, note: 调休上班 }
  - { from: 2026-10-01, to: 2026-10-07, waive: [首次响应时长, "4.2"], note: 国庆 }
  - { day: 2027-01-01, hours: [], waive: all }
agents:
  vendor: ["晨光外包-*", { account: 晨光外包-07, name: 小王, person: 王, role: 组长, from: 2026-08-01, to: 2026-12-31 }]
  owner: ["晨光-店长"]
  others: ["二家-*"]
  bots: ["jimi_*"]
  unassigned: nobody
  roles: { pre-sale: ["*-售前*"], after-sale: ["*-售后*"] }
sessions: { gap: 20m, open-turn: 12h }
anchor: session
clock: service
transfer: last-replier
replies: { assist: false, bots: count, closers: drop, auto: ["您好，欢迎光临*"] }
phrases: { to-human: { add: ["/找.*活人/"], drop: [bare] } }
attribution: { judge: order-first, lookback: 2d, after-sale-window: 0d, min-joined: 90%, exclude-flags: [刷单] }
clauses:
  - { id: "4.1", metric: first-response-time, with: { cap: none, unanswered: exclude }, max: 15s, weight: 20,
      points: [ { to: 6s, give: 100 }, { to: 15s, give: 80 }, { to: 30s, give: 60.5 } ], min-sample: 10 }
  - { id: "4.2", metric: response-rate, with: { within: 30s, unit: first }, min: 90%, weight: 20.5, critical: true,
      penalty: { below: [ { value: 90%, deduct: 1% }, { value: 85%, deduct: 3% } ], cap: 2000.50 } }
  - { id: "4.3", metric: typing-speed, min: 50字/分, severity: binding, confirm: auto, penalty: { per: 5/min, deduct: 100, step: started } }
  - { id: "4.4", metric: inquiry-conversion-rate, with: { horizon: next-day }, min: 25%, only: { role: pre-sale, hours: ["22:00-02:00"], days: [周末, mon] },
      penalty: { per: 0.5pp, deduct: 300, cap: 10% } }
  - { id: "4.5", metric: reply-rate, min: 99.5%, points: { full: 100%, zero: 80% }, margin: wilson95, penalty: { per-case: 50, cap: 2000 } }
  - { id: "5.1", metric: response-time, with: { statistic: p95 }, max: 3分钟, penalty: { above: [ { value: 3min, deduct: 100 }, { value: 5min, deduct: 200 } ] } }
  - { id: "6.1", metric: dsr-service, min: 4.8, severity: report }
  - { id: "6.2", metric: 客单价, min: 88.80元, from: exports, margin: none }
settlement:
  base:
    - { type: fixed, amount: "30,000" }
    - { type: fixed, amount: 1234.5 }
  penalty-cap: 20%
  overlap: sum
  tax: { rate: 6%, included: false }
amendments:
  - { from: 2026-10-15, note: 补充协议一, clauses: [ { id: "4.5", min: 99%, margin: null }, { id: "6.1", remove: true } ] }
  - { from: 2027-01-01, calendar: null, agents: { vendor: ["晨光外包-*"], roles: { pre-sale: ["*-售前*"] } },
      clauses: [ { id: "7", metric: unanswered-rate, max: 1%, penalty: { per-case: 5 } } ] }
`;
