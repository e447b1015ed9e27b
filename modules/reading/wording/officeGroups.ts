import type { Content, Office } from '#modules/packs'
import { inLanguage, localeOf, type Language } from '#platform/i18n'
import type { SelectGroup } from '#platform/ui'
import { officeKinds } from '../accept/makeOwner.ts'
import { words } from '../words.ts'

/** The offices that the pack's entries name already: where one is looked for first. */
function usedIn({ measures, schemes, guidelines }: Content): ReadonlySet<string> {
  return new Set([
    ...[...measures, ...schemes].flatMap(({ owner }) => ('office' in owner ? [owner.office] : [])),
    ...measures.flatMap(({ partners }) => partners),
    ...guidelines.map(({ issuer }) => issuer),
  ])
}

/** Every office of the pack, for choosing one: those in use, then the others by kind, each by name as the language orders names. */
export function officeGroups(content: Content, language: Language): readonly SelectGroup[] {
  const t = words(language)
  const { compare } = new Intl.Collator(localeOf[language])
  const used = usedIn(content)
  const group = (label: string, offices: readonly Office[]): SelectGroup => ({
    label,
    options: offices
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
      .toSorted((a, b) => compare(a.label, b.label)),
  })
  const others = Map.groupBy(
    content.offices.filter(({ id }) => !used.has(id)),
    ({ kind }) => kind,
  )
  return [
    group(
      t('office.used'),
      content.offices.filter(({ id }) => used.has(id)),
    ),
    ...officeKinds.map((kind) => group(t(`office-kind.${kind}`), others.get(kind) ?? [])),
  ].filter(({ options }) => options.length > 0)
}
