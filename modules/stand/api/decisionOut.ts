import type { Citation, Decision, Fact, FactValue, Rung } from '#engines/rules'
import { citationsOut } from '#modules/evidence'
import type { Language } from '#platform/i18n'
import { reasonNode, type ReasonNode } from '../reasons/reasonNode.ts'
import type { StandPack } from '../standPack.ts'
import { openWords } from '../wording/openWords.ts'
import { rungWords } from '../wording/rungWords.ts'
import type { DecisionOut, QuestionOut, ReasonOut, RungOut } from './schemas.ts'

const reasonOut = ({ truth, words, detail, cite, of }: ReasonNode): ReasonOut => ({
  truth,
  words,
  ...(detail === undefined ? {} : { detail }),
  citations: citationsOut(cite),
  of: of.map(reasonOut),
})

const plain = (value: FactValue): string | number | boolean | string[] =>
  typeof value === 'object' ? [...value] : value

function rungOut(rung: Rung, words: readonly string[]): RungOut {
  if (rung.kind === 'wait') return { ...rung, words: [...words] }
  const changes = rung.changes.map(({ fact, from, to }) => ({ fact, from: plain(from), to: plain(to) }))
  return { ...rung, changes, words: [...words] }
}

const under = (node: ReasonNode): readonly Citation[] => [...node.cite, ...node.of.flatMap(under)]

const each = (cite: readonly Citation[]): readonly Citation[] => [
  ...new Map(cite.map((one) => [`${one.source} ${one.start} ${one.end}`, one])).values(),
]

/** A decision as the API gives it: its outcome, with words and citations in one language. */
export function decisionOut(
  { subject: id, outcome }: Decision,
  { rules, directory }: StandPack,
  language: Language,
): DecisionOut {
  const subject = rules.subjects.find((one) => one.id === id)
  const node = outcome.because === undefined ? undefined : reasonNode(outcome.because, { language, directory })
  const rung = outcome.kind === 'fails' ? outcome.nextRung : undefined
  return {
    subject: id,
    name: subject?.name[language] ?? id,
    outcome: outcome.kind,
    reasons: node === undefined ? [] : [reasonOut(node)],
    missing: outcome.kind === 'needs-facts' ? [...outcome.missing] : [],
    ...(rung === undefined ? {} : { nextRung: rungOut(rung, rungWords(rung, language, directory)) }),
    open: outcome.kind === 'needs-judgement' ? outcome.open.map((point) => openWords(point, language, directory)) : [],
    citations: citationsOut(each([...(node === undefined ? [] : under(node)), ...(subject?.cite ?? [])])),
  }
}

/** A question as the API gives it, in one language. */
export function questionOut(fact: Fact, language: Language): QuestionOut {
  const { id, type, question, label, why, options, unit, range } = fact
  return {
    fact: id,
    type,
    question: question?.[language] ?? label[language],
    ...(why === undefined ? {} : { why: why[language] }),
    ...(options === undefined
      ? {}
      : { options: options.map((option) => ({ id: option.id, label: option.label[language] })) }),
    ...(unit === undefined ? {} : { unit }),
    ...(range === undefined ? {} : { range: [range[0], range[1]] }),
  }
}
