import type { Content } from '#modules/packs'
import { officeName } from '#modules/packs'
import { formatNumber, inLanguage, type Language } from '#platform/i18n'
import type { Tone } from '#platform/ui'
import type { Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import type { State } from '../decisions/state.ts'
import { words } from '../words.ts'
import { amountWords } from './amountWords.ts'
import { dateWords } from './dateWords.ts'

/** What was understood of a candidate: the value, the date, who, or how far. */
export function valueWords(candidate: Candidate, content: Content, language: Language): string {
  const t = words(language)
  switch (candidate.kind) {
    case 'amount':
      return amountWords(candidate.fact, language)
    case 'date':
      return dateWords(candidate.fact, language)
    case 'status':
      return t(`status.${candidate.fact.state}`)
    case 'owner': {
      const { office, text, kind } = candidate.fact
      const name = office === undefined ? undefined : officeName(content, office)
      if (name) return inLanguage(name, language)
      return kind === 'reference' ? t('owner.reference', { words: text }) : t('owner.not-in-pack', { name: text })
    }
  }
}

/** What sort of fact it is. */
export function kindWords(candidate: Candidate, language: Language): string {
  const t = words(language)
  if (candidate.kind !== 'amount') return t(`kind.${candidate.kind}`)
  const { money, figure } = candidate.fact
  if (money !== undefined) return t(`money.${money}`)
  return t(figure === undefined || figure === 'stated' ? 'kind.figure' : `figure.${figure}`)
}

/** Whose word it is. */
export function voiceWords({ voice }: Candidate, language: Language): string {
  const t = words(language)
  switch (voice.kind) {
    case 'government':
      return voice.how === 'direct'
        ? t('voice.government')
        : voice.by
          ? t('voice.government-by', { by: voice.by.text })
          : t('voice.government-reported')
    case 'report':
      return t('voice.report')
    case 'unnamed-source':
      return t('voice.unnamed', { by: voice.by.text })
    case 'commentary':
      return t('voice.commentary', { by: voice.by.text })
    case 'writer':
      return t('voice.writer')
  }
}

/** In words and as a number: the number is for ranking and not a probability. */
export function confidenceWords({ confidence }: Candidate, language: Language): string {
  const level = confidence >= 0.75 ? 'high' : confidence >= 0.5 ? 'middle' : 'low'
  return words(language)(`confidence.${level}`, { n: formatNumber(confidence, language) })
}

export interface Marked {
  readonly tone: Tone
  readonly label: string
}

/** Where a candidate stands, in a word or two: what was decided, else what the pack says already. */
export function stateWords(state: State, standing: Standing, language: Language): Marked {
  const t = words(language)
  if (state.kind === 'accepted') return { tone: 'positive', label: t('state.accepted') }
  if (state.kind === 'rejected') return { tone: 'neutral', label: t('state.rejected') }
  switch (standing.kind) {
    case 'new':
      return { tone: 'next', label: t('standing.new') }
    case 'same':
      return { tone: 'waiting', label: t('standing.same') }
    case 'cited':
      return { tone: 'positive', label: t('standing.cited') }
    case 'differs':
      return { tone: 'attention', label: t('standing.differs') }
  }
}
