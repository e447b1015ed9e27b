import type { RulePack } from '#engines/rules'
import type { Text } from '#platform/i18n'
import type { Content } from '../content/content.ts'

/** What an entry of a pack is, in the singular of its key. */
export type EntryKind =
  | 'pack'
  | 'source'
  | 'office'
  | 'purpose'
  | 'role'
  | 'party'
  | 'measure'
  | 'scheme'
  | 'proposal'
  | 'guideline'
  | 'conflict'
  | 'series'
  | 'process'
  | 'fact'
  | 'parameter'
  | 'criterion'
  | 'subject'

/** An entry as a thing that can be compared: its kind, its id and its name for people. */
export interface Listed {
  readonly kind: EntryKind
  readonly id: string
  readonly label: Text
  readonly value: unknown
}

/** Content and rules of a pack. */
export interface PackBody {
  readonly content: Content
  readonly rules: RulePack
}

/** What is compared: of a folder that holds rules only, there is no content. */
export type Comparable = Omit<PackBody, 'content'> & { readonly content?: Content | undefined }

const plain = (text: string): Text => ({ 'zh-Hant': text, 'zh-Hans': text, en: text })

/** Every entry of a pack, kind by kind, in the order of the pack. */
export function listsOf({ content, rules }: Comparable): readonly Listed[] {
  const list = <Value extends { readonly id: string }>(
    kind: EntryKind,
    values: readonly Value[],
    label: (value: Value) => Text,
  ): readonly Listed[] => values.map((value) => ({ kind, id: value.id, label: label(value), value }))
  const ofContent =
    content === undefined
      ? []
      : [
          ...list('pack', [content.pack], ({ title }) => title),
          ...list('source', content.sources, ({ title }) => title),
          ...list('office', content.offices, ({ name }) => name),
          ...list('purpose', content.purposes, ({ label }) => label),
          ...list('role', content.roles, ({ name }) => name),
          ...list('party', content.parties, ({ label }) => label),
          ...list('measure', content.measures, ({ title }) => title),
          ...list('scheme', content.schemes, ({ title }) => title),
          ...list('proposal', content.proposals, ({ title }) => title),
          ...list('guideline', content.guidelines, ({ title }) => title),
          ...list('conflict', content.conflicts, ({ title }) => title),
          ...list('series', content.series, ({ label }) => label),
          ...list('process', content.processes, ({ title }) => title),
        ]
  return [
    ...ofContent,
    ...list('fact', rules.facts, ({ label }) => label),
    ...list('parameter', rules.parameters, ({ label }) => label),
    ...list('criterion', rules.criteria, ({ id, text }) => text ?? plain(id)),
    ...list('subject', rules.subjects, ({ name }) => name),
  ]
}
