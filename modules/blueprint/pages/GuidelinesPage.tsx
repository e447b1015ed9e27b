import type { Guideline } from '#modules/packs'
import { formatDate } from '#platform/i18n'
import { Details, Heading, Section } from '#platform/ui'
import { Cite } from '../parts/Cite.tsx'
import { Frame } from '../parts/Frame.tsx'
import { officeWords } from '../parts/Owner.tsx'
import type { View } from './view.ts'

function Guide({ view, guideline }: { view: View; guideline: Guideline }) {
  const { t, say, language } = view
  const { id, title, area, dates, note, cite, 'language-note': languageNote } = guideline
  return (
    <li class="bp-guideline" id={id}>
      <Heading level={3} size="s">
        {say(title)}
        <Cite view={view} cite={cite} />
      </Heading>
      <p class="bp-note">
        {say(area)}
        {languageNote !== undefined && ` · ${say(languageNote)}`}
      </p>
      {dates.length === 0 ? (
        <p class="bp-unknown">{t('guidelines.no-date')}</p>
      ) : (
        <ul class="bp-dates">
          {dates.map(({ date, event, cite: by }) => (
            <li key={`${event} ${date}`}>
              {t(`guidelines.${event}`, { date: formatDate(date, language) })}
              <Cite view={view} cite={by} />
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && (
        <Details summary={t('guidelines.note')}>
          <p>{say(note)}</p>
        </Details>
      )}
    </li>
  )
}

/** Published guidance under the names of those who issued it. */
export function GuidelinesPage({ view }: { view: View }) {
  const { t, at } = view
  const groups = Map.groupBy(at.guidelines, ({ issuer }) => issuer)
  return (
    <Frame view={view} part="guidelines" title={t('guidelines.title')} lead={t('guidelines.lead')}>
      {at.guidelines.length === 0 && <p>{t('guidelines.none')}</p>}
      {[...groups].map(([issuer, guidelines]) => (
        <Section key={issuer} id={`by-${issuer}`} title={officeWords(view, issuer)}>
          <ul class="bp-guidelines">
            {guidelines.map((guideline) => (
              <Guide key={guideline.id} view={view} guideline={guideline} />
            ))}
          </ul>
        </Section>
      ))}
    </Frame>
  )
}
