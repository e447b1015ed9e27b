import type { Known, KnownThing } from './reading.ts'

interface Wording {
  readonly 'zh-Hant': string
  readonly 'zh-Hans': string
  readonly en: string
}

/** What of a pack's content names things. */
export interface NamesOfPack {
  readonly offices: readonly { readonly id: string; readonly name: Wording; readonly aliases: readonly string[] }[]
  readonly measures: readonly { readonly id: string; readonly title: Wording }[]
  readonly schemes: readonly { readonly title: Wording; readonly measure?: string | undefined }[]
  readonly proposals: readonly { readonly id: string; readonly title: Wording }[]
}

/** A wording as texts may have it: without what brackets add, and without what follows a colon. */
function variants(wording: Wording): readonly string[] {
  const whole = [wording['zh-Hant'], wording['zh-Hans'], wording.en]
  const short = whole.map((words) =>
    words
      .replaceAll(/[（(][^（()）]*[)）]/g, '')
      .replace(/[：:].*$/, '')
      .trim(),
  )
  return [...new Set([...whole, ...short])].filter((words) => words.length > 1)
}

/** Names that begin with the city are used without it, where enough is left to know them by. */
const withoutCity = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.replace(/^(?:香港|Hong Kong )/, '')).filter((name) => name.length >= 5)

/** Firms are named without the words for what they are in law. */
const withoutLaw = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.replace(/,? (?:Company )?(?:Limited|Ltd)\.?$/, '')).filter((name) => / /.test(name))

/** The names that a pack's content gives to offices, measures (their schemes' titles too) and proposals. */
export function knownOf({ offices, measures, schemes, proposals }: NamesOfPack): Known {
  const bySchemes = (id: string): readonly string[] =>
    schemes.filter(({ measure }) => measure === id).flatMap(({ title }) => variants(title))
  const thing = (kind: KnownThing['kind'], id: string, titles: readonly string[]): KnownThing => ({
    id,
    kind,
    titles: [...new Set(titles)],
  })
  return {
    offices: offices.map(({ id, name, aliases }) => ({
      id,
      names: [
        ...new Set([...variants(name), ...withoutCity(variants(name)), ...withoutLaw(variants(name)), ...aliases]),
      ],
    })),
    things: [
      ...measures.map(({ id, title }) => thing('measure', id, [...variants(title), ...bySchemes(id)])),
      ...proposals.map(({ id, title }) => thing('proposal', id, variants(title))),
    ],
  }
}
