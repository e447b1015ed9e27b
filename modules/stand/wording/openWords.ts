import type { OpenPoint } from '#engines/rules'
import { nameOf, type Directory } from '#modules/schemes/parts'
import type { Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

/** Who decides or has yet to publish what: the reason why nobody can say yes or no today. */
export function openWords(point: OpenPoint, language: Language, directory: Directory): string {
  const t = words(language)
  const named = (id: string) => nameOf(id, directory)?.[language] ?? id
  switch (point.kind) {
    case 'judgement':
      return t('open.judgement', { who: named(point.by), question: point.question[language] })
    case 'not-published':
      return point.by === undefined
        ? t('open.not-published', { question: point.question[language] })
        : t('open.not-published.by', { who: named(point.by), question: point.question[language] })
    case 'parameter':
      return t('open.parameter', { question: point.question[language] })
    case 'no-value':
      return t('open.no-value')
  }
}
