import type { Template } from './template.ts';

/** Telephone service. */
export const callCentre: Template = {
  id: 'call-centre',
  title: { zh: '电话呼叫中心', en: 'Call centre' },
  platform: 'generic',
  hours: '08:00-22:00',
  clauses: [
    {
      id: '1.1',
      says: 'metric: call-volume-index, with: { unit-target: 3000 }, min: 100%, weight: 30',
      penalty: 'per: 1pp, deduct: 200, cap: 3000',
      why: {
        zh: '话务量：（接通电话 − 投诉电话）÷ 约定量，呼叫中心外包合同的通行算法。3000 个和扣款是示例，请填约定的月话务量',
        en: 'Call volume: (calls answered − complaint calls) ÷ the agreed volume, the usual formula of call-centre contracts. 3,000 and the penalty are examples: fill in the volume agreed for a month',
      },
    },
    {
      id: '2.1',
      says: 'metric: service-quality-index, with: { complaint-factor: 1 }, min: 85, weight: 30',
      penalty: 'per: 1, deduct: 100, cap: 2000',
      why: {
        zh: '服务质量：（考试 + 质检）÷ 2 − 投诉扣分，呼叫中心外包合同的通行算法。每件投诉扣 1 分、85 分和扣款是示例',
        en: 'Service quality: (exams + inspections) ÷ 2 − points for complaints, the usual formula of call-centre contracts. 1 point a complaint, 85 and the penalty are examples',
      },
    },
    {
      id: '3.1',
      says: 'metric: training-index, with: { absence-deduction: 5 }, min: 85, weight: 20',
      why: {
        zh: '培训：平均成绩 − 缺席扣分（同上）。每次缺席扣 5 分、85 分是示例',
        en: 'Training: mean score − points for absences (likewise). 5 points an absence and 85 are examples',
      },
    },
    {
      id: '4.1',
      says: 'metric: attendance-rate, min: 95%, weight: 20',
      penalty: 'per: 1pp, deduct: 200, cap: 2000',
      why: {
        zh: '出勤率：呼叫中心外包合同通常有的一条。95% 和扣款是示例',
        en: 'Attendance: usual in call-centre contracts. 95% and the penalty are examples',
      },
    },
    {
      id: '5.1',
      says: 'metric: ring-answer-rate, min: 95%, weight: 20',
      penalty: 'per: 1pp, deduct: 200, cap: 2000',
      why: {
        zh: '铃响三声内接听：呼叫中心的通行服务标准。95% 和扣款是示例',
        en: 'Answered within three rings: a usual service standard of call centres. 95% and the penalty are examples',
      },
    },
    {
      id: '5.2',
      says: 'metric: call-hours-incidents, max: 0, weight: 10',
      penalty: 'per-case: 50, cap: 500',
      why: {
        zh: '8 点前、22 点后不外呼（注明紧急的除外）：外包合同的通行规定。扣款是示例',
        en: 'No outbound calls before 8:00 or after 22:00, urgent ones apart: usual in vendor contracts. The penalty is an example',
      },
    },
  ],
};
