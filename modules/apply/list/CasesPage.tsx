import type { CaseLine, Page as PageOf } from '#modules/casework'
import { leftWords } from '#modules/casework/parts'
import { Actions, Button, Card, Heading, Lead, Page, Tag } from '#platform/ui'
import { stateTone, stateWords } from '../parts/stateWords.ts'
import { dateWords, to, wordsOf, type View } from '../view.ts'

export interface CasesPageProps {
  view: View
  page: PageOf<CaseLine>
  now: Date
}

/** All that the reader and whom they act for have applied for, the newest first. */
export function CasesPage({ view, page, now }: CasesPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  return (
    <Page site={site} language={language} path={path} title={t('cases.title')} active="me" noindex>
      <Heading level={1}>{t('cases.title')}</Heading>
      {page.lines.length === 0 ? (
        <>
          <Lead>{t('cases.none')}</Lead>
          <Actions>
            <Button href={to(view, '/stand')}>{t('cases.stand')}</Button>
          </Actions>
        </>
      ) : (
        page.lines.map((line) => (
          <Card
            key={line.reference}
            level={2}
            title={line.title[language]}
            href={to(view, `/cases/${line.reference}`)}
            kicker={`${line.reference} · ${line.party.name}`}
            tag={<Tag tone={stateTone(line, now)}>{stateWords(line, view, now)}</Tag>}
          >
            <p>{line.stage.name[language]}</p>
            {line.waitsFor === 'applicant' && line.due !== undefined && (
              <p>
                {line.opens !== undefined && line.opens > now
                  ? t('next.opens', { date: dateWords(line.opens, view) })
                  : leftWords(line.due, view, now)}
              </p>
            )}
          </Card>
        ))
      )}
      {page.after !== undefined && (
        <p>
          <a href={to(view, `/cases?after=${encodeURIComponent(page.after)}`)}>{t('cases.more')}</a>
        </p>
      )}
    </Page>
  )
}
