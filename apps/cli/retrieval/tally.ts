import { foldPlain } from '#engines/chinese'
import type { Findings } from '#modules/search'
import { areaUnderCurve } from './auc.ts'
import type { QuestionLine } from './records.ts'

const share = (count: number, of: number): number | null => (of === 0 ? null : Number(((100 * count) / of).toFixed(2)))
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** The value below which a share of them lies (nearest rank). */
const quantile = (values: readonly number[], of: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(of * sorted.length) - 1)]
  return found === undefined ? null : rounded(found, 2)
}

/** Whether each of the best sentences of all findings, best first, holds the answer in a passage that answers. */
function sentencesHolding({ answer, answer_ids: ids }: QuestionLine, { found }: Findings): readonly boolean[] {
  const words = foldPlain(answer ?? '')
  return found
    .flatMap(({ document, text, sentences }) => sentences.slice(0, 3).map((span) => ({ document, text, ...span })))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(
      ({ document, text, start, end }) => ids.includes(document) && foldPlain(text.slice(start, end)).includes(words),
    )
}

/** Counts what was found, question by question. Shares are percentages; MRR and AUC are 0 to 1. */
export function createTally() {
  const ranks: (number | undefined)[] = []
  const sentences: (readonly boolean[])[] = []
  const confidence = { answerable: [] as number[], unanswerable: [] as number[] }
  const times: number[] = []

  const add = (question: QuestionLine, findings: Findings, ms: number): void => {
    times.push(ms)
    if (question.answer_ids.length === 0) {
      confidence.unanswerable.push(findings.confidence)
      return
    }
    confidence.answerable.push(findings.confidence)
    const rank = findings.found.findIndex(({ document }) => question.answer_ids.includes(document))
    ranks.push(rank < 0 ? undefined : rank + 1)
    if (foldPlain(question.answer ?? '') !== '') sentences.push(sentencesHolding(question, findings))
  }

  const summary = () => {
    const within = (most: number) =>
      share(ranks.filter((rank) => rank !== undefined && rank <= most).length, ranks.length)
    const holds = (most: number) =>
      share(sentences.filter((held) => held.slice(0, most).includes(true)).length, sentences.length)
    const reciprocal = ranks.reduce<number>((sum, rank) => sum + (rank === undefined || rank > 10 ? 0 : 1 / rank), 0)
    const auc = areaUnderCurve(confidence.answerable, confidence.unanswerable)
    return {
      questions: times.length,
      unanswerable: confidence.unanswerable.length,
      'recall@1': within(1),
      'recall@5': within(5),
      'recall@10': within(10),
      'mrr@10': ranks.length === 0 ? null : rounded(reciprocal / ranks.length, 4),
      ...(sentences.length === 0 ? {} : { 'answer_sentence@1': holds(1), 'answer_sentence@3': holds(3) }),
      ...(auc === undefined ? {} : { abstention_auc: rounded(auc, 4) }),
      p50_ms: quantile(times, 0.5),
      p95_ms: quantile(times, 0.95),
    }
  }
  return { add, summary }
}
