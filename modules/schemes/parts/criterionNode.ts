import {
  OPERATORS,
  type Citation,
  type Comparison,
  type Criterion,
  type Expression,
  type FactValue,
  type PlainDate,
} from '#engines/rules'
import { formatDate, type Language } from '#platform/i18n'
import { nameOf, type Directory } from './directory.ts'
import { testWords } from './testWords.ts'
import { partWords } from '#modules/schemes/parts/words'

/** A criterion in plain words: one line, what it rests on, and what stands under it. */
export interface CriterionNode {
  readonly words: string
  /** `open` where no answer settles it: a role decides, or nothing is published. */
  readonly kind: 'group' | 'test' | 'open'
  readonly cite: readonly Citation[]
  readonly of: readonly CriterionNode[]
}

export interface Reading {
  readonly language: Language
  readonly directory: Directory
  readonly asOf: PlainDate
}

const isExpressionList = (given: Expression | readonly Expression[]): given is readonly Expression[] =>
  Array.isArray(given)

/** The value of an expression that needs no answers, or `undefined` if it needs some. */
function constant(expression: Expression, { directory, asOf }: Reading): FactValue | undefined {
  if (expression === 'as-of') return asOf
  if (typeof expression !== 'object') return expression
  if (!('parameter' in expression)) return undefined
  const values = directory.parameters.get(expression.parameter)?.values ?? []
  return values.find(({ valid }) => (valid?.from ?? asOf) <= asOf && asOf <= (valid?.to ?? asOf))?.value
}

/** What a comparison asks for; `id` is the fact that it looks at, if it looks at one alone. */
function testLine(id: string | undefined, comparison: Comparison, reading: Reading): string {
  const t = partWords(reading.language)
  const operator = OPERATORS.find((each) => comparison[each] !== undefined)
  const given = operator === undefined ? undefined : comparison[operator]
  const fact = id === undefined ? undefined : reading.directory.facts.get(id)
  if (operator === undefined || given === undefined) return t('test.unclear')
  const threshold = isExpressionList(given) ? given.map((each) => constant(each, reading)) : constant(given, reading)
  const test = testWords(
    { fact: fact ?? { type: 'decimal' }, operator, threshold },
    reading.language,
    reading.directory.currency,
  )
  return fact === undefined
    ? t('test.calculated', { test })
    : t('test.of', { label: fact.label[reading.language], test })
}

/** The wording that a criterion has where the pack gives it none of its own, and what stands under it. */
function ownWording(criterion: Criterion, reading: Reading): Omit<CriterionNode, 'cite'> {
  const { language, directory } = reading
  const t = partWords(language)
  const under = (list: readonly Criterion[]) => list.map((each) => criterionNode(each, reading))
  if ('all' in criterion) return { words: t('tree.all'), kind: 'group', of: under(criterion.all) }
  if ('any' in criterion) return { words: t('tree.any'), kind: 'group', of: under(criterion.any) }
  if ('not' in criterion) return { words: t('tree.not'), kind: 'group', of: under([criterion.not]) }
  if ('of' in criterion)
    return { words: t.count('tree.at-least', criterion['at-least']), kind: 'group', of: under(criterion.of) }
  if ('judgement' in criterion) {
    const { by, question } = criterion.judgement
    const role = nameOf(by, directory)?.[language] ?? by
    return { words: t('tree.judgement', { role, question: question[language] }), kind: 'open', of: [] }
  }
  if ('not-published' in criterion) {
    const { what, by } = criterion['not-published']
    const office = by === undefined ? undefined : (nameOf(by, directory)?.[language] ?? by)
    const words =
      office === undefined
        ? t('tree.not-published', { what: what[language] })
        : t('tree.not-published.by', { office, what: what[language] })
    return { words, kind: 'open', of: [] }
  }
  if ('subject' in criterion) {
    const name = directory.subjects.get(criterion.subject)?.[language] ?? criterion.subject
    return { words: t('tree.subject', { name }), kind: 'test', of: [] }
  }
  if ('criterion' in criterion) {
    const named = directory.criteria.get(criterion.criterion)
    if (named === undefined) return { words: criterion.criterion, kind: 'test', of: [] }
    const { words, kind, of } = criterionNode(named, reading)
    return { words, kind, of }
  }
  const fact = 'fact' in criterion ? criterion.fact : undefined
  return { words: testLine(fact, criterion, reading), kind: 'test', of: [] }
}

/** When a criterion counts, if not always: `from 1 September 2027`. */
function validity(criterion: Criterion, language: Language): string {
  const t = partWords(language)
  const { from, to } = criterion.valid ?? {}
  const parts = [
    ...(from === undefined ? [] : [t('tree.from', { date: formatDate(from, language) })]),
    ...(to === undefined ? [] : [t('tree.to', { date: formatDate(to, language) })]),
  ]
  if (parts.length === 0) return ''
  return language === 'en' ? ` (${parts.join(' ')})` : `（${parts.join('')}）`
}

export function criterionNode(criterion: Criterion, reading: Reading): CriterionNode {
  const own = ownWording(criterion, reading)
  const words = (criterion.text?.[reading.language] ?? own.words) + validity(criterion, reading.language)
  return { ...own, words, cite: criterion.cite ?? [] }
}
