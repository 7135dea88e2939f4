import { answerRatio } from './answer-ratio.ts';
import { botShare } from './bot-share.ts';
import type { Chats } from './chats.ts';
import { complaintRate } from './complaint-rate.ts';
import { concurrency } from './concurrency.ts';
import { type Clause, readContract } from './contract.ts';
import { dsr } from './dsr.ts';
import { firstResponseTime } from './first-response-time.ts';
import { freightRuleRate } from './freight-rule-rate.ts';
import { gathered } from './gathered.ts';
import type { Given } from './given.ts';
import { inquiryConversionRate } from './inquiry-conversion-rate.ts';
import { inquiryVolume } from './inquiry-volume.ts';
import { lateShipmentRate } from './late-shipment-rate.ts';
import { noData } from './no-data.ts';
import { offHoursReplyRate } from './off-hours-reply-rate.ts';
import { phraseIncidents } from './phrase-incidents.ts';
import { politeAddressRate } from './polite-address-rate.ts';
import { privacyIncidents } from './privacy-incidents.ts';
import { proactiveNoticeRate } from './proactive-notice-rate.ts';
import { questionMix } from './question-mix.ts';
import { ratingRate, resolutionRate, satisfactionRate } from './rating-rates.ts';
import type { GivenFile } from './read-files.ts';
import { recommendationRate } from './recommendation-rate.ts';
import { disputeRefundRate, interventionRate, refundRate, refundRecordRate } from './refund-rates.ts';
import { refundTime } from './refund-time.ts';
import { repeatContactRate } from './repeat-contact-rate.ts';
import { effectiveReplyRate, replyRate } from './reply-rates.ts';
import { responseRate } from './response-rate.ts';
import { responseTime } from './response-time.ts';
import { salesPerBuyer, unitsPerBuyer } from './sales-per-buyer.ts';
import { scriptMetrics, scriptRate } from './script-rate.ts';
import { serviceSalesShare } from './service-sales-share.ts';
import { sessionDuration } from './session-duration.ts';
import { stageCoverage } from './stage-coverage.ts';
import { transferRate } from './transfer-rate.ts';
import type { Measured, Period } from './types.ts';
import { typingSpeed } from './typing-speed.ts';
import { unansweredRate } from './unanswered-rate.ts';
import { unpaidFollowUpRate } from './unpaid-follow-up-rate.ts';

const chatMetrics: Record<string, (chats: Chats) => Measured> = {
  'first-response-time': firstResponseTime,
  'response-time': responseTime,
  'response-rate': responseRate,
  'reply-rate': replyRate,
  'effective-reply-rate': effectiveReplyRate,
  'unanswered-rate': unansweredRate,
  'answer-ratio': answerRatio,
  'off-hours-reply-rate': offHoursReplyRate,
  'session-duration': sessionDuration,
  'inquiry-volume': inquiryVolume,
  concurrency,
  'transfer-rate': transferRate,
  'repeat-contact-rate': repeatContactRate,
  'bot-share': botShare,
  'typing-speed': typingSpeed,
  'phrase-incidents': phraseIncidents,
  'polite-address-rate': politeAddressRate,
  'question-mix': questionMix,
};

/** Those of chats that look into sheets as well, where there are any. */
const moreChatMetrics: Record<string, (given: Given) => Measured> = {
  'privacy-incidents': privacyIncidents,
  'proactive-notice-rate': proactiveNoticeRate,
};
for (const metric of scriptMetrics) moreChatMetrics[metric] = scriptRate;

const sellingMetrics: Record<string, (given: Given) => Measured> = {
  'inquiry-conversion-rate': (given) => inquiryConversionRate(given, given.orders, given.refunds),
  'sales-per-buyer': (given) => salesPerBuyer(given, given.orders, given.refunds),
  'units-per-buyer': (given) => unitsPerBuyer(given, given.orders),
  'service-sales-share': serviceSalesShare,
  'unpaid-follow-up-rate': unpaidFollowUpRate,
  'recommendation-rate': recommendationRate,
  'stage-coverage': stageCoverage,
};

const sheetMetrics: Record<string, (given: Given) => Measured> = {
  'dispute-refund-rate': disputeRefundRate,
  'intervention-rate': interventionRate,
  'refund-rate': refundRate,
  'refund-record-rate': refundRecordRate,
  'freight-rule-rate': freightRuleRate,
  'complaint-rate': complaintRate,
  'satisfaction-rate': satisfactionRate,
  'rating-rate': ratingRate,
  'resolution-rate': resolutionRate,
};

/** Every metric that is calculated here. */
export const metrics = [
  'refund-time',
  'late-shipment-rate',
  'dsr-description',
  'dsr-service',
  'dsr-logistics',
  ...Object.keys({ ...chatMetrics, ...moreChatMetrics, ...sellingMetrics, ...sheetMetrics }),
];

/**
 * The reference calculation: every clause's metric, straight from the definitions, from the files' bytes.
 * It shares nothing with src/ but the lists of phrases.
 */
export function calculate(
  contractYaml: string,
  files: GivenFile[],
  period: Period,
): Record<string, Measured> {
  const read = gathered(readContract(contractYaml), files, period);
  const { contract, sessions, orders, refunds, snapshots } = read;

  function measure(clause: Clause): Measured {
    const given: Given = { ...read, clause };
    const { metric } = clause;
    if (clause.from !== 'exports') return noData('from-console');
    if (metric === 'refund-time') return refundTime(contract, clause, period, refunds);
    if (metric === 'late-shipment-rate') {
      if (orders.length === 0) return noData('no-orders');
      return lateShipmentRate(contract, clause, period, orders, refunds);
    }
    if (metric.startsWith('dsr-')) return dsr(clause, period, snapshots);
    const measureSheets = sheetMetrics[metric];
    if (measureSheets) return measureSheets(given);
    if (sessions.length === 0) return noData('no-chats');
    const measureChats = chatMetrics[metric] ?? moreChatMetrics[metric];
    if (measureChats) return measureChats(given);
    if (orders.length === 0) return noData('no-orders');
    const measureSelling = sellingMetrics[metric];
    return measureSelling ? measureSelling(given) : noData('not-supported-here');
  }

  const results: Record<string, Measured> = {};
  for (const clause of contract.clauses) results[clause.id] = measure(clause);
  return results;
}
