import type { Content, Measure, Scheme } from '#modules/packs'
import { inEachLanguage, type Text } from '#platform/i18n'
import { words } from '../words.ts'
import type { PackEntry } from './entry.ts'
import { dateText, figureText, joined, moneyText, officeText, ownerText } from './words.ts'

/** Said nowhere, but searched: it meets a question for who does it. */
const responsible: Text = inEachLanguage((language) => words(language)('entry.responsible'))

function measureEntries(content: Content, measure: Measure): readonly PackEntry[] {
  const { id, title, summary, purpose, partners, owner, cite, money, promises, figures } = measure
  const href = `/blueprint/${id}`
  const of = { kind: 'measure', id } as const
  const { currency } = content.pack
  const label = content.purposes.find((each) => each.id === purpose)?.label
  const office = ownerText(content, measure)
  const whole: PackEntry = {
    key: `measure/${id}`,
    kind: 'measure',
    title,
    words: joined(title, summary, label, office, ...partners.map((partner) => officeText(content, partner))),
    href,
    cite,
    of,
    slots: ['which-measures'],
  }
  const owned: readonly PackEntry[] =
    'office' in owner && office !== undefined
      ? [
          {
            key: `owner/${id}`,
            kind: 'owner',
            title,
            words: joined(title, responsible, office),
            href,
            cite: owner.cite,
            of,
            slots: ['who'],
          },
        ]
      : []
  return [
    whole,
    ...owned,
    ...money.map((sum): PackEntry => ({
      key: `money/${sum.id}`,
      kind: 'money',
      title: sum.label,
      words: joined(title, moneyText(sum, currency)),
      href: `${href}#money-${sum.id}`,
      cite: sum.cite,
      of,
      slots: ['how-much'],
    })),
    ...promises.map((promise): PackEntry => ({
      key: `promise/${promise.id}`,
      kind: 'promise',
      title: promise.text,
      words: joined(title, promise.text, promise.due?.words, ...promise.evidence.map(({ text }) => text)),
      href: `${href}#promise-${promise.id}`,
      cite: [...(promise.due?.cite ?? []), ...promise.cite, ...promise.evidence.flatMap((shown) => shown.cite)],
      of,
      slots: promise.due === undefined ? [] : ['when'],
    })),
    ...figures.map((figure): PackEntry => ({
      key: `figure/${figure.id}`,
      kind: 'figure',
      title: figure.label,
      words: joined(title, figureText(figure, currency)),
      href: `${href}#figure-${figure.id}`,
      cite: figure.cite,
      of,
      slots: ['how-many', 'how-much'],
    })),
  ]
}

function schemeEntry(content: Content, scheme: Scheme): PackEntry {
  const { id, title, summary, gives, money, deadline, how, owner, cite } = scheme
  const per = 'per' in money ? money.per : undefined
  const last = 'words' in deadline ? deadline.words : 'date' in deadline ? dateText(deadline.date) : undefined
  const parts = [gives, money, deadline, how, owner]
  return {
    key: `scheme/${id}`,
    kind: 'scheme',
    title,
    words: joined(
      title,
      summary,
      gives.text,
      'amount' in money
        ? moneyText(
            { id, amount: money.amount, label: title, approximation: 'exact', kind: 'subsidy', cite },
            content.pack.currency,
          )
        : undefined,
      per,
      last,
      'text' in how ? how.text : undefined,
      ownerText(content, scheme),
    ),
    href: `/schemes/${id}`,
    cite: [...cite, ...parts.flatMap((part) => ('cite' in part ? part.cite : []))],
    of: { kind: 'scheme', id },
    slots: ['which-measures', 'schemes-for-me'],
  }
}

/** Everything that a pack says of its programme and that rests on a source, in the pack's order. */
export function entriesOf(content: Content): readonly PackEntry[] {
  const { currency } = content.pack
  return [
    ...content.measures.flatMap((measure) => measureEntries(content, measure)),
    ...content.schemes.map((scheme) => schemeEntry(content, scheme)),
    ...content.proposals.map(({ id, title, summary, by, cite, figures }): PackEntry => ({
      key: `proposal/${id}`,
      kind: 'proposal',
      title,
      words: joined(title, summary, by, ...figures.map((figure) => figureText(figure, currency))),
      href: `/blueprint/proposals#${id}`,
      cite: [...cite, ...figures.flatMap((figure) => figure.cite)],
      slots: [],
    })),
    ...content.guidelines.map(({ id, title, issuer, area, dates, cite }): PackEntry => ({
      key: `guideline/${id}`,
      kind: 'guideline',
      title,
      words: joined(title, officeText(content, issuer), area, ...dates.map(({ date }) => dateText(date))),
      href: `/blueprint/guidelines#${id}`,
      cite: [...cite, ...dates.flatMap((date) => date.cite)],
      slots: ['who', 'when'],
    })),
    ...content.conflicts.map(({ id, title, explanation, claims }): PackEntry => ({
      key: `conflict/${id}`,
      kind: 'conflict',
      title,
      words: joined(title, explanation, ...claims.map(({ says }) => says)),
      href: `/blueprint/conflicts#${id}`,
      cite: claims.flatMap((claim) => claim.cite),
      slots: [],
    })),
    ...content.series.flatMap(({ id, label, unit, points }) =>
      points.map((point): PackEntry => ({
        key: `point/${id}/${point.at}`,
        kind: 'point',
        title: point.label ?? label,
        words: joined(label, point.label, String(point.at), joined(String(point.value), unit)),
        href: `/blueprint#chart-${id}`,
        cite: point.cite,
        slots: ['how-much', 'how-many'],
      })),
    ),
  ]
}
