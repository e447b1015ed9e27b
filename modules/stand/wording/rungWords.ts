import type { Change, Rung } from '#engines/rules'
import { factValueWords, listWords, type Directory } from '#modules/schemes/parts'
import { formatDate, type Language } from '#platform/i18n'
import { words } from '#modules/stand/words'

/** What is new in a set, so that a change names only what is added to it. */
const added = (from: Change['from'], to: readonly string[]): readonly string[] =>
  to.filter((option) => typeof from !== 'object' || !from.includes(option))

/** One change in words: the pack's own wording where it has one, and what the fact would have to become. */
export function changeWords(
  { fact: id, from, to }: Change,
  language: Language,
  { facts, currency }: Directory,
): string {
  const t = words(language)
  const fact = facts.get(id)
  if (fact === undefined) return id
  const say = (value: Change['to']) => factValueWords(fact, value, language, currency)
  const change = fact.change?.[language]
  if (change === undefined) return t('rung.value', { label: fact.label[language], from: say(from), to: say(to) })
  if (typeof to === 'boolean') return change
  if (typeof to !== 'object') return t('rung.to', { change, to: say(to) })
  const options = added(from, to).map((option) => factValueWords(fact, [option], language, currency))
  return options.length === 0 ? change : t('rung.to', { change, to: listWords(options, 'and', language) })
}

/** A rung in one or two sentences: what to do or until when to wait, and how far that leads. */
export function rungWords(rung: Rung, language: Language, directory: Directory): readonly string[] {
  const t = words(language)
  const further = rung.reaches === 'meets' ? [] : [t(`rung.reaches.${rung.reaches}`)]
  if (rung.kind === 'wait') {
    const date = formatDate(rung.until, language)
    return [t(rung.reaches === 'meets' ? 'rung.wait' : 'rung.wait.partly', { date }), ...further]
  }
  const changes = rung.changes.map((change) => changeWords(change, language, directory)).join(t('rung.and'))
  const start =
    rung.notBefore === undefined ? [] : [t('rung.not.before', { date: formatDate(rung.notBefore, language) })]
  return [changes, ...start, ...further]
}
