import type { PackChange } from '#modules/packs'
import { localeOf } from '#platform/i18n'
import { Details, Section } from '#platform/ui'
import { summaryOf, titleOf } from '../feeds/atom/changesFeed.ts'
import { fieldWords, hrefOfEntry } from '../feeds/changeWords.ts'
import type { Release } from '../feeds/releases.ts'
import { Frame } from '../parts/Frame.tsx'
import type { View } from './view.ts'

const listed = 60

function Entries({
  view,
  change,
  entries,
}: {
  view: View
  change: PackChange['change']
  entries: readonly PackChange[]
}) {
  const { t, say, to } = view
  if (entries.length === 0) return null
  return (
    <Details summary={`${t(`changes.${change}`)} ${entries.length}`} open={entries.length <= 12}>
      <ul class="bp-changes">
        {entries.slice(0, listed).map((each) => {
          const href = hrefOfEntry(each)
          const parts = change === 'changed' ? fieldWords(each.fields, t) : []
          return (
            <li key={`${each.kind} ${each.id}`}>
              <span class="bp-note">{t(`entry.${each.kind}`)}</span>{' '}
              {href === undefined ? say(each.label) : <a href={to(href)}>{say(each.label)}</a>}
              {parts.length > 0 && (
                <ul>
                  {parts.map((part) => (
                    <li key={part}>{part}</li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
      {entries.length > listed && <p>{t('changes.more', { n: entries.length - listed })}</p>}
    </Details>
  )
}

/** A place on the page that stays what it is: of a load by its time, of a review by its number on record. */
const idOf = ({ reviewer, at, recordId }: Release): string =>
  reviewer === undefined ? `load-${at.getTime()}` : `review-${recordId}`

/** What each load of the pack and each review brought, the latest first. */
export function ChangesPage({ view, releases }: { view: View; releases: readonly Release[] }) {
  const { t, language, content } = view
  const when = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: content.pack.timezone,
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return (
    <Frame view={view} part="changes" title={t('changes.title')} lead={t('changes.lead')}>
      <p>
        <a href={`/changes.atom?lang=${language}`}>{t('changes.feed')}</a>
      </p>
      {releases.length === 0 && <p>{t('changes.none')}</p>}
      {releases.map((release) => (
        <Section key={release.recordId} id={idOf(release)} title={titleOf(release, t)}>
          <p class="bp-note">
            <time dateTime={release.at.toISOString()}>{when.format(release.at)}</time>
          </p>
          {release.before !== undefined && <p>{summaryOf(release, t)}</p>}
          {(['added', 'changed', 'removed'] as const).map((change) => (
            <Entries key={change} view={view} change={change} entries={release[change]} />
          ))}
        </Section>
      ))}
    </Frame>
  )
}
