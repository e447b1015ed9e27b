import { describe, errorCodes } from '#platform/errors'
import { pageType, sendKept, type App } from '#platform/http'
import { Heading, Lead, Page, renderPage, SummaryList, type Site } from '#platform/ui'
import { terminalMessages } from './terminal.ts'

/** `/errors`: every error there is, in the reader's language; the `type` of each problem points here. */
export function errorsRoutes(app: App, site: Site): void {
  app.get('/errors', (request, reply) => {
    const { language } = request
    const t = terminalMessages(language)
    const write = () =>
      renderPage(
        <Page site={site} language={language} title={t('errors-title')} path={request.url}>
          <Heading level={1}>{t('errors-title')}</Heading>
          <Lead>{t('errors-lead')}</Lead>
          {errorCodes.map((code) => {
            const { title, status, cause, remedy } = describe(code, language)
            return (
              <section id={code}>
                <Heading level={2}>{title}</Heading>
                <SummaryList
                  rows={[
                    { term: t('errors-code'), description: <code>{`${code} · ${status}`}</code> },
                    { term: t('errors-cause'), description: cause },
                    { term: t('errors-remedy'), description: remedy },
                  ]}
                />
              </section>
            )
          })}
        </Page>,
      )
    return sendKept(request, reply, { dependsOn: [], type: pageType, write })
  })
}
