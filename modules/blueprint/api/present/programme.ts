import { citationsOut } from '#modules/evidence'
import type { Conflict, Content, Guideline, Proposal, Series } from '#modules/packs'
import { measuresNamed } from '../../about.ts'
import { linkMeasure, presentOffice } from './basics.ts'
import { presentFigure } from './measure.ts'

const cited = <Each extends { readonly cite: Parameters<typeof citationsOut>[0] }>(each: Each) => ({
  ...each,
  cite: citationsOut(each.cite),
})

export const presentProposal = ({ addresses, figures, ...proposal }: Proposal, content: Content) => ({
  ...cited(proposal),
  governmentPolicy: false as const,
  addresses: measuresNamed(content, addresses).map(linkMeasure),
  figures: figures.map(presentFigure),
})

export const presentConflict = ({ about, claims, resolution, ...conflict }: Conflict, content: Content) => ({
  ...conflict,
  about: measuresNamed(content, about).map(linkMeasure),
  claims: claims.map(cited),
  ...(resolution === undefined ? {} : { resolution }),
})

export const presentGuideline = (guideline: Guideline, content: Content) => {
  const { issuer, dates, 'language-note': languageNote, note, ...rest } = guideline
  return {
    ...cited(rest),
    issuer: presentOffice(content, issuer),
    dates: dates.map(cited),
    ...(languageNote === undefined ? {} : { languageNote }),
    ...(note === undefined ? {} : { note }),
  }
}

export const presentSeries = ({ points, parts, ...series }: Series) => ({
  ...series,
  points: points.map(({ label, ...point }) => ({ ...cited(point), ...(label === undefined ? {} : { label }) })),
  parts: parts.map(cited),
})
