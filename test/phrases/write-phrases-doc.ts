import type { PhraseClass } from '../../src/phrases/scan/phrase-class.ts';
import { compareCodePoints } from '../../src/units/code-points.ts';
import { type Corpus, type Half, measure, precision, recall } from './measure.ts';

const TOP = `# 话术类 · Phrase classes

带 H 的指标靠词句判断。词句分成类，每类一个文件（\`src/phrases/\`），合同里可以加、可以减（\`phrases:\`）。
下面是每一类认得多准，以及它看不出什么。

**怎么量的。** 每一类的词条和例句出自不同的作者。例句先写好，写的时候没有看过词条；例句都是编的，不是真实聊天。
每一类的例句分两半：单数句是“公开”的一半，写词条的人可以看着改；双数句是“保留”的一半，哪一句没认出来，谁也没有看过。
所以“公开”一栏偏好看，**请看“保留”一栏**。保留的一半同样是编的，句子不多（大约三十句对三十句，差一句就是三个百分点），
真实聊天里的准确率要用自己的聊天记录抽查。“查准”指认出来的句子里真是这一类的占多少，“查全”指这一类的句子认出来多少。
反例是专挑容易认错的写的。真实聊天里一类话有多常见，决定了认出来的有多少是对的：常见的类会比“查准”好，
少见的类（例如辱骂）会比它差，罚款之前请看原话。写词条的人改的时候看过“保留”一栏的总数，没有看过句子。
例外：\`to-human\`、\`buyer-closing\`、\`question\` 三类，例句的作者后来自己改了词条，“保留”一栏因此也偏好看；改之前保留的一半是
查准 90 %、98 %、65 %，查全 64 %、66 %、47 %。

The metrics marked H rest on words. The words are sorted into classes, one file each (\`src/phrases/\`); a contract may add
to a class and take away (\`phrases:\`). Below: how well each class does, and what it cannot see.

**How it was measured.** The patterns of a class and the sentences it is measured by come from different authors. The sentences were
written first, without having seen the patterns; they are made up, not taken from real chats. They come in two halves: the
“open” ones the author of the patterns could look at, the “held” ones nobody has looked at to see which of them fail. The open
figures flatter; **read the held ones**. They too rest on made-up sentences, and on few (about thirty against thirty: one sentence
is three per cent); check a sample of your own chats. Precision: of the sentences found, those that belong. Recall: of those
that belong, the ones found. The sentences that do not belong were written to be mistaken. How many of the finds are right in real
chats depends on how common a class is there: better than the precision below for common classes, worse for rare ones (abuse, say):
read the words themselves before money is taken for them. While improving, the authors saw the totals of the held half, never its
sentences. The exception: the author of the sentences for \`to-human\`, \`buyer-closing\` and \`question\` improved their patterns
afterwards, so that their held figures flatter too; before that the held precision was 90 %, 98 % and 65 %, the recall 64 %, 66 % and 47 %.

“–” means that no corpus was written.
`;

/** docs/phrases.md: every class of the shelf, how well it does and what it cannot see. */
export function writePhrasesDoc(
  classes: readonly PhraseClass[],
  corpora: ReadonlyMap<string, Corpus>,
): string {
  const sorted = [...classes].sort((a, b) => compareCodePoints(a.id, b.id));
  const rows = sorted.map((phrases) => tableRow(phrases, corpora.get(phrases.id)));
  return [
    TOP,
    '| 类 class | 名称 title | 谁的话 whose | 词条 entries | 查准 公开 precision, open | 查全 公开 recall, open | **查准 保留 precision, held** | **查全 保留 recall, held** | 例句 sentences |',
    '|---|---|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
    '',
    '## 看不出什么 · What they cannot see',
    '',
    ...sorted.flatMap(limits),
  ].join('\n');
}

function tableRow(phrases: PhraseClass, corpus: Corpus | undefined): string {
  const { id, title, by, entries } = phrases;
  const whose = by === 'buyer' ? '买家 buyer' : '客服 agent';
  const figures = corpus
    ? [...rates(phrases, corpus, 'open'), ...rates(phrases, corpus, 'held').map((rate) => `**${rate}**`)]
    : ['–', '–', '–', '–'];
  const sentences = corpus ? `${corpus.hits.length} + ${corpus.misses.length}` : '–';
  return `| \`${id}\` | ${title.zh} · ${title.en} | ${whose} | ${entries.length} | ${figures.join(' | ')} | ${sentences} |`;
}

function rates(phrases: PhraseClass, corpus: Corpus, half: Half): string[] {
  const measured = measure(phrases, corpus, half);
  return [precision(measured), recall(measured)].map((rate) => `${Math.round(rate * 100)} %`);
}

const limits = ({ id, title, cannotSee, entries }: PhraseClass): string[] => [
  `### \`${id}\` ${title.zh} · ${title.en}`,
  '',
  cannotSee.zh,
  '',
  cannotSee.en,
  '',
  `词条 entries: ${entries.map((entry) => `\`${entry.id}\``).join(', ')}`,
  '',
];
