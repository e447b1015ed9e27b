import type { Candidate, Merged, ReadOwner } from '#engines/reading'
import type { Language } from '#platform/i18n'
import type { ReadDocument } from './readTexts.ts'
import { readingMessages } from './words.ts'

type Words = ReturnType<typeof readingMessages>

/** A line of a terminal has no breaks in it, whatever the document has. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ')
const nameOf = ({ office, text }: ReadOwner): string =>
  office === undefined ? oneLine(text) : `${oneLine(text)} [${office}]`

function candidateLines(candidate: Candidate, t: Words): readonly string[] {
  const { subject, owner, partners, amounts, dates, status, voice, confidence } = candidate
  const known = subject.known ? `${subject.known.id} ${subject.known.score}` : t('new')
  const row = (label: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`    ${label}: ${values.join('; ')}`]
  return [
    `  ${confidence.toFixed(2)}  ${oneLine(subject.text)} [${known}] ${t(`voice-${voice.kind}`)}`,
    ...row(t('owner'), owner ? [nameOf(owner)] : []),
    ...row(t('partners'), partners.map(nameOf)),
    ...row(
      t('amount'),
      amounts.map(({ text, value }) => `${oneLine(text)} (${value})`),
    ),
    ...row(
      t('date'),
      dates.map(({ text, from, to }) => `${oneLine(text)} (${from === to ? from : `${from}…${to}`})`),
    ),
    ...row(t('status'), status ? [`${t(status.state)} (${oneLine(status.words.text)})`] : []),
  ]
}

/** What was read of a document, for people. */
export function documentLines(
  { source, amounts, dates, owners, candidates }: ReadDocument,
  language: Language,
): readonly string[] {
  const t = readingMessages(language)
  const counts = { amounts: amounts.length, dates: dates.length, owners: owners.length, candidates: candidates.length }
  return [
    t('document', { name: source.name, written: source.written, ...counts }),
    ...candidates.flatMap((each) => candidateLines(each, t)),
  ]
}

/** What several documents say of the same measures, and where they disagree, for people. */
export function mergedLines({ things, disagreements }: Merged, language: Language): readonly string[] {
  const t = readingMessages(language)
  const titleOf = (id: string): string => oneLine(things.find((thing) => thing.id === id)?.title ?? id)
  const shared = things.filter(({ sources, known }) => known || sources.length > 1)
  const said = ({ amount, said: by }: (typeof things)[number]['amounts'][number]): string =>
    `${oneLine(amount.text)}: ${[...new Set(by.map(({ source, voice }) => t('said-by', { source, voice: t(`voice-${voice.kind}`) })))].join(', ')}`
  return [
    ...shared.flatMap(({ title, id, known, amounts, owners }) => [
      `${oneLine(title)} [${known ? id : t('new')}]`,
      ...owners.map(({ owner }) => `    ${t('owner')}: ${owner}`),
      ...amounts.map((claim) => `    ${t('amount')}: ${said(claim)}`),
    ]),
    t('disagreements', { count: disagreements.length }),
    ...disagreements.flatMap((each) =>
      each.kind === 'amounts-differ'
        ? [
            `  ${t('amounts-differ', { title: titleOf(each.thing) })}`,
            ...each.claims.map((claim) => `    ${said(claim)}`),
          ]
        : [
            `  ${t('same-amount-elsewhere', { one: titleOf(each.things[0]), other: titleOf(each.things[1]) })}`,
            ...each.claims.map((claim) => `    ${said(claim)}`),
          ],
    ),
  ]
}
