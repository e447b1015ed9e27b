import type { Citation, GroupReason, Reason, TestReason, Truth } from '#engines/rules'
import { factValueWords, nameOf, partWords, testWords, type Directory } from '#modules/schemes/parts'
import { formatDate, type Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

/** One line of the reasons for a decision, and what stands under it. */
export interface ReasonNode {
  readonly truth: Truth
  readonly words: string
  /** What the party said against what is needed. */
  readonly detail: string | undefined
  readonly cite: readonly Citation[]
  readonly of: readonly ReasonNode[]
}

export interface Telling {
  readonly language: Language
  readonly directory: Directory
}

/** A number or a date says more beside what is needed; an option or a yes already stands in the criterion's own words. */
const measured = new Set(['integer', 'decimal', 'money', 'date'])

export function wantedWords({ fact: id, operator, threshold }: TestReason, { language, directory }: Telling): string {
  const fact = id === undefined ? undefined : directory.facts.get(id)
  return testWords({ fact: fact ?? { type: 'decimal' }, operator, threshold }, language, directory.currency)
}

/** What a test's fact came to, in words; `undefined` where it is unknown. */
export function actualWords({ fact: id, actual }: TestReason, { language, directory }: Telling): string | undefined {
  if (actual === undefined) return undefined
  const fact = id === undefined ? undefined : directory.facts.get(id)
  return factValueWords(fact ?? { type: 'decimal' }, actual, language, directory.currency)
}

function detailOf(reason: TestReason, telling: Telling): string | undefined {
  const t = words(telling.language)
  const actual = actualWords(reason, telling)
  if (actual === undefined) return undefined
  const fact = reason.fact === undefined ? undefined : telling.directory.facts.get(reason.fact)
  const asked = fact !== undefined && fact.derive === undefined
  if (fact !== undefined && !measured.has(fact.type)) return t('reason.you', { actual })
  const wanted = wantedWords(reason, telling)
  return t(asked ? 'reason.you.needed' : 'reason.worked.needed', { actual, wanted })
}

/** How many conditions of a group do not count on the date, if any. */
function leftOut({ leftOut: count }: GroupReason, language: Language): string | undefined {
  return count === 0 ? undefined : words(language).count('reason.left.out', count)
}

function testLine(reason: TestReason, telling: Telling): string {
  const own = reason.text?.[telling.language]
  if (own !== undefined) return own
  const t = partWords(telling.language)
  const test = wantedWords(reason, telling)
  const label =
    reason.fact === undefined ? undefined : telling.directory.facts.get(reason.fact)?.label[telling.language]
  return label === undefined ? t('test.calculated', { test }) : t('test.of', { label, test })
}

/** What a line says and what stands under it; its truth, and what it cites, are the reason's own where it has any. */
type Told = Pick<ReasonNode, 'words' | 'of'> & Partial<Pick<ReasonNode, 'detail' | 'cite'>>

function told(reason: Reason, telling: Telling): Told {
  const { language, directory } = telling
  const t = words(language)
  const part = partWords(language)
  const under = (list: readonly Reason[]) => list.map((each) => reasonNode(each, telling))
  switch (reason.kind) {
    case 'all':
    case 'any':
    case 'not':
      return { words: part(`tree.${reason.kind}`), detail: leftOut(reason, language), of: under(reason.of) }
    case 'at-least-of': {
      const needed = part.count('tree.at-least', reason.needed ?? reason.of.length)
      return { words: needed, detail: leftOut(reason, language), of: under(reason.of) }
    }
    case 'test':
      return { words: testLine(reason, telling), detail: detailOf(reason, telling), of: [] }
    case 'judgement':
    case 'not-published': {
      const who = reason.by === undefined ? undefined : (nameOf(reason.by, directory)?.[language] ?? reason.by)
      const question = reason.question[language]
      if (who === undefined) return { words: t('open.not-published', { question }), of: [] }
      return {
        words: t(reason.kind === 'judgement' ? 'open.judgement' : 'open.not-published.by', { who, question }),
        of: [],
      }
    }
    case 'criterion':
    case 'subject': {
      const subject = reason.kind === 'subject' ? directory.subjects.get(reason.ref)?.[language] : undefined
      if (reason.because === undefined) {
        const name = subject ?? directory.criteria.get(reason.ref)?.text?.[language] ?? ''
        return { words: `${name}${t('reason.see.above')}`, of: [] }
      }
      const inner = reasonNode(reason.because, telling)
      if (subject === undefined) return inner
      return { words: part('tree.subject', { name: subject }), of: [inner] }
    }
    case 'not-yet':
    case 'no-longer':
      return { words: t(`reason.${reason.kind}`, { date: formatDate(reason.date, language) }), of: [] }
    case 'exceptions': {
      const inner = reasonNode(reason.because, telling)
      return reason.applied === undefined ? inner : { words: t('reason.exception'), of: [inner] }
    }
  }
}

/** The reasons for a decision as lines of words. The pack's own wording of a criterion is used wherever it has one. */
export function reasonNode(reason: Reason, telling: Telling): ReasonNode {
  const { words: line, of, detail, cite } = told(reason, telling)
  return {
    truth: reason.truth,
    words: reason.text?.[telling.language] ?? line,
    detail,
    cite: reason.cite ?? cite ?? [],
    of,
  }
}
