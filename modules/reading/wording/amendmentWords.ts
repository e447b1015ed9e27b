import type { AmendmentRecord, Content, ReadAmendment } from '#modules/packs'
import { measureById, officeName, proposalById } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** What an amendment is about, in the pack's own words, and where the blueprint shows it. */
export interface AmendmentShown {
  readonly about: Text | undefined
  readonly href: string | undefined
}

const ofMeasure = (content: Content, id: string): AmendmentShown => {
  const measure = measureById(content, id)
  return { about: measure?.title, href: measure && `/blueprint/${id}` }
}
const ofProposal = (content: Content, id: string): AmendmentShown => {
  const proposal = proposalById(content, id)
  return { about: proposal?.title, href: proposal && `/blueprint/proposals#${id}` }
}
const named = (about: Text | undefined, href?: string): AmendmentShown => ({ about, href })

function shown(amendment: ReadAmendment, content: Content): AmendmentShown {
  switch (amendment.kind) {
    case 'add-source':
      return named(amendment.source.title, `/sources/${amendment.source.id}`)
    case 'add-office':
      return named(amendment.office.name)
    case 'add-office-alias':
      return named(officeName(content, amendment.office))
    case 'add-measure':
      return { ...ofMeasure(content, amendment.measure.id), about: amendment.measure.title }
    case 'add-money':
      return { ...ofMeasure(content, amendment.measure), about: amendment.money.label }
    case 'add-promise':
      return { ...ofMeasure(content, amendment.measure), about: amendment.promise.text }
    case 'set-owner':
    case 'set-status':
    case 'set-due':
    case 'add-evidence':
      return ofMeasure(content, amendment.measure)
    case 'add-figure':
      return {
        ...('measure' in amendment.of
          ? ofMeasure(content, amendment.of.measure)
          : ofProposal(content, amendment.of.proposal)),
        about: amendment.figure.label,
      }
    case 'add-citation':
      return 'measure' in amendment.to
        ? ofMeasure(content, amendment.to.measure)
        : ofProposal(content, amendment.to.proposal)
    case 'add-proposal':
      return { ...ofProposal(content, amendment.proposal.id), about: amendment.proposal.title }
    case 'add-conflict':
      return named(amendment.conflict.title, `/blueprint/conflicts#${amendment.conflict.id}`)
    case 'resolve-conflict':
      return named(undefined, `/blueprint/conflicts#${amendment.conflict}`)
  }
}

export const amendmentShown = ({ amendment }: AmendmentRecord, content: Content): AmendmentShown =>
  amendment === undefined ? { about: undefined, href: undefined } : shown(amendment, content)
