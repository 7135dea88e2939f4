import { answerRatio } from './answerRatio.ts';
import { withoutFlagged } from './attribution.ts';
import { botShare } from './botShare.ts';
import type { Chats } from './chats.ts';
import { type Clause, readContract } from './contract.ts';
import { dsr } from './dsr.ts';
import { firstResponseTime } from './firstResponseTime.ts';
import { humanStage } from './humanStage.ts';
import { inquiryConversionRate } from './inquiryConversionRate.ts';
import { inquiryVolume } from './inquiryVolume.ts';
import { lateShipmentRate } from './lateShipmentRate.ts';
import { noData } from './noData.ts';
import { type GivenFile, readFiles } from './readFiles.ts';
import { refundTime } from './refundTime.ts';
import { effectiveReplyRate, replyRate } from './replyRates.ts';
import { responseRate } from './responseRate.ts';
import { responseTime } from './responseTime.ts';
import { salesPerBuyer, unitsPerBuyer } from './salesPerBuyer.ts';
import { sessionsOf } from './sessions.ts';
import { turnsOf } from './turns.ts';
import type { Measured, Period } from './types.ts';
import { typingSpeed } from './typingSpeed.ts';
import { unansweredRate } from './unansweredRate.ts';

const chatMetrics: Record<string, (chats: Chats) => Measured> = {
  'first-response-time': firstResponseTime,
  'response-time': responseTime,
  'response-rate': responseRate,
  'reply-rate': replyRate,
  'effective-reply-rate': effectiveReplyRate,
  'unanswered-rate': unansweredRate,
  'answer-ratio': answerRatio,
  'bot-share': botShare,
  'typing-speed': typingSpeed,
  'inquiry-volume': inquiryVolume,
};

/**
 * The reference calculation: every clause's metric, straight from the definitions, from the files' bytes.
 * It shares nothing with src/.
 */
export function calculate(
  contractYaml: string,
  files: GivenFile[],
  period: Period,
): Record<string, Measured> {
  const contract = readContract(contractYaml);
  const { messages, orders: allOrders, refunds, snapshots } = readFiles(contract, files);
  const sessions = sessionsOf(contract, messages);
  for (const session of sessions) {
    session.stage = humanStage(contract, session);
    session.turns = turnsOf(contract, session);
  }
  const orders = withoutFlagged(contract, allOrders);

  function measure(clause: Clause): Measured {
    const chats: Chats = { contract, clause, period, sessions };
    const { metric } = clause;
    if (clause.from !== 'exports') return noData('from-console');
    if (metric === 'refund-time') return refundTime(contract, clause, period, refunds);
    if (metric === 'late-shipment-rate') {
      if (orders.length === 0) return noData('no-orders');
      return lateShipmentRate(contract, clause, period, orders, refunds);
    }
    if (metric.startsWith('dsr-')) return dsr(clause, period, snapshots);
    if (sessions.length === 0) return noData('no-chats');
    const measureChats = chatMetrics[metric];
    if (measureChats) return measureChats(chats);
    if (orders.length === 0) return noData('no-orders');
    if (metric === 'inquiry-conversion-rate') return inquiryConversionRate(chats, orders, refunds);
    if (metric === 'sales-per-buyer') return salesPerBuyer(chats, orders, refunds);
    if (metric === 'units-per-buyer') return unitsPerBuyer(chats, orders);
    return noData('not-supported-here');
  }

  const results: Record<string, Measured> = {};
  for (const clause of contract.clauses) results[clause.id] = measure(clause);
  return results;
}
