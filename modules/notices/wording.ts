import { schemeById, type LoadedPack } from '#modules/packs'
import { quoted, type Language } from '#platform/i18n'
import type { Notice, NoticeParams } from './model/notice.ts'
import type { Stance } from './model/subscription.ts'
import { words } from './words.ts'

/** A notice in words. */
export interface Worded {
  readonly title: string
  /** Sentences, each a paragraph of its own. */
  readonly text: readonly string[]
}

const OUTCOMES = ['meets', 'fails', 'needs-facts', 'needs-judgement', 'undecided', 'gone'] as const
const STATUSES = ['open', 'upcoming', 'running', 'closed', 'not-published', 'gone'] as const

/** A change of stance as a notice keeps it. */
export const paramsOf = (scheme: string, from: Stance, to: Stance, answered: boolean): NoticeParams => ({
  scheme,
  from: from.outcome,
  to: to.outcome,
  'from-status': from.status,
  'to-status': to.status,
  answered: String(answered),
})

export const schemeName = (pack: LoadedPack | undefined, id: string | undefined, language: Language): string =>
  (pack && id && schemeById(pack.content, id)?.title[language]) || id || words(language)('unknown-scheme')

/** The same within a sentence: Chinese, which has no capitals, sets a name apart by marks. */
export function schemeInSentence(pack: LoadedPack | undefined, id: string | undefined, language: Language): string {
  const name = schemeName(pack, id, language)
  return language === 'en' ? name : quoted(name, language)
}

function changeWords(params: NoticeParams, language: Language): readonly string[] {
  const t = words(language)
  const outcome = (id: string | undefined) => OUTCOMES.find((each) => each === id) ?? 'undecided'
  const status = (id: string | undefined) => STATUSES.find((each) => each === id) ?? 'not-published'
  if (outcome(params['to']) === 'gone') return [t('scheme-changed.gone')]
  const said: string[] = []
  const [from, to] = [outcome(params['from']), outcome(params['to'])]
  if (from !== to) {
    const key = params['answered'] === 'true' ? 'scheme-changed.outcome' : 'scheme-changed.outcome-plain'
    said.push(t(key, { from: t(`outcome.${from}`), to: t(`outcome.${to}`) }))
  }
  const [before, now] = [status(params['from-status']), status(params['to-status'])]
  if (before !== now) said.push(t('scheme-changed.status', { from: t(`status.${before}`), to: t(`status.${now}`) }))
  return said
}

/** What a notice says to its reader. A scheme that the pack no longer has goes by its id. */
export function wordsOf(
  { kind, params }: Pick<Notice, 'kind' | 'params'>,
  language: Language,
  pack: LoadedPack | undefined,
): Worded {
  const t = words(language)
  const sentence = kind === 'scheme-changed' || kind === 'case-submitted'
  const scheme = (sentence ? schemeInSentence : schemeName)(pack, params['scheme'], language)
  const reference = params['reference'] ?? ''
  if (kind === 'scheme-changed') {
    const text = [t('scheme-changed.text', { scheme }), ...changeWords(params, language)]
    return { title: t('scheme-changed.title', { scheme }), text }
  }
  return { title: t(`${kind}.title`), text: [t(`${kind}.text`, { reference, scheme })] }
}
