import { citationsOut } from '#modules/evidence'
import type { Content, Scheme } from '#modules/packs'
import type { SchemeOut } from './schemas.ts'

function owner({ owner: given }: Scheme, { offices }: Content): SchemeOut['owner'] {
  if (!('office' in given)) return { kind: 'not-stated' }
  const name = offices.find(({ id }) => id === given.office)?.name
  const unnamed = { 'zh-Hant': given.office, 'zh-Hans': given.office, en: given.office }
  return { kind: 'office', office: given.office, name: name ?? unnamed, citations: citationsOut(given.cite) }
}

function money({ money: given }: Scheme, currency: string): SchemeOut['money'] {
  if ('not-published' in given) return { kind: 'not-published' }
  if ('none' in given) return { kind: 'none' }
  const { amount, approximation, per, cite } = given
  return { kind: 'amount', amount, currency, approximation, per, citations: citationsOut(cite) }
}

function deadline({ deadline: given }: Scheme): SchemeOut['deadline'] {
  if ('not-published' in given) return { kind: 'not-published' }
  if ('none' in given) return { kind: 'none' }
  if ('date' in given) return { kind: 'date', date: given.date, citations: citationsOut(given.cite) }
  return { kind: 'words', words: given.words, citations: citationsOut(given.cite) }
}

function how({ how: given }: Scheme): SchemeOut['how'] {
  if ('not-published' in given) return { kind: 'not-published' }
  const { text, url, cite } = given
  return { kind: 'published', text, ...(url === undefined ? {} : { url }), citations: citationsOut(cite) }
}

/** A scheme as the API gives it. */
export function schemeOut(scheme: Scheme, content: Content): SchemeOut {
  const { id, title, summary, status, measure, gives, cite } = scheme
  return {
    id,
    href: `/schemes/${id}`,
    title,
    summary,
    status,
    owner: owner(scheme, content),
    ...(measure === undefined ? {} : { measure }),
    gives: { text: gives.text, citations: citationsOut(gives.cite) },
    money: money(scheme, content.pack.currency),
    deadline: deadline(scheme),
    how: how(scheme),
    citations: citationsOut(cite),
  }
}
