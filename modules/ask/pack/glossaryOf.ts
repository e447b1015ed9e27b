import type { Glossary } from '#engines/chinese'
import type { Content } from '#modules/packs'
import type { Text } from '#platform/i18n'

const hasHan = (words: string): boolean => /\p{Script=Han}/u.test(words)

/** Titles that differ only in case or length of their names are still names; a sentence is none. */
const longestName = 60

const named = ({ en, 'zh-Hant': zh }: Text, aliases: readonly string[] = []) => ({
  en: [en, ...aliases.filter((alias) => !hasHan(alias))].filter((name) => name.length <= longestName),
  zh: [zh, ...aliases.filter(hasHan)],
})

/** What the pack's own names are called in the other language: its offices with their aliases, measures, schemes and guidelines. */
export function glossaryOf({ offices, measures, schemes, guidelines, sources }: Content): Glossary {
  return [
    ...offices.map(({ name, aliases }) => named(name, aliases)),
    ...[...measures, ...schemes, ...guidelines].map(({ title }) => named(title)),
    ...sources.map(({ publisher }) => named(publisher)),
  ].filter(({ en, zh }) => en.length > 0 && zh.length > 0)
}
