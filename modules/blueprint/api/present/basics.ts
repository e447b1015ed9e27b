import {
  officeName,
  type Conflict,
  type Content,
  type Measure,
  type Owner,
  type Proposal,
  type Scheme,
} from '#modules/packs'
import { citationsOut } from '#modules/evidence'
import type { Text } from '#platform/i18n'
import { conflictHref, measureHref, proposalHref, schemeHref } from '../../addresses.ts'

/** Where an id has no name in the pack, which a checked pack never allows, the id is shown as it is. */
const itself = (id: string): Text => ({ 'zh-Hant': id, 'zh-Hans': id, en: id })

export const presentOffice = (content: Content, id: string) => ({ id, name: officeName(content, id) ?? itself(id) })

export const presentOwner = (content: Content, owner: Owner) =>
  'office' in owner
    ? { kind: 'office' as const, ...presentOffice(content, owner.office), cite: citationsOut(owner.cite) }
    : { kind: 'not-stated' as const }

export const presentPurpose = (content: Content, id: string) => ({
  id,
  label: content.purposes.find((purpose) => purpose.id === id)?.label ?? itself(id),
})

const linked =
  (hrefOf: (id: string) => string) =>
  ({ id, title }: { id: string; title: Text }) => ({ id, title, href: hrefOf(id) })
export const linkMeasure: (measure: Measure) => ReturnType<ReturnType<typeof linked>> = linked(measureHref)
export const linkScheme: (scheme: Scheme) => ReturnType<ReturnType<typeof linked>> = linked(schemeHref)
export const linkProposal: (proposal: Proposal) => ReturnType<ReturnType<typeof linked>> = linked(proposalHref)
export const linkConflict: (conflict: Conflict) => ReturnType<ReturnType<typeof linked>> = linked(conflictHref)
