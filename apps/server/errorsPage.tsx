import { describe, errorCodes } from '#platform/errors'
import { pageType, sendKept, type App } from '#platform/http'
import { Heading, Lead, Page, renderPage, type Site } from '#platform/ui'
import { terminalMessages } from './terminal.ts'

/** Where an error names what it is about, the page that tells of every error has nothing to name: “{id}” is “…”. */
const withoutNames = (text: string): string => text.replaceAll(/\{[^}]+\}/g, '…')

/** `/errors`: every error there is, in the reader's language; the `type` of each problem points here. */
export function errorsRoutes(app: App, site: Site): void {
  app.get('/errors', (request, reply) => {
    const { language } = request
    const t = terminalMessages(language)
    const write = () =>
      renderPage(
        <Page
          site={site}
          language={language}
          title={t('errors-title')}
          description={t('errors-lead')}
          path={request.url}
        >
          <Heading level={1}>{t('errors-title')}</Heading>
          <Lead>{t('errors-lead')}</Lead>
          {errorCodes.map((code) => {
            const { title, status, cause, remedy } = describe(code, language)
            return (
              <section key={code} id={code} class="fl-section">
                <Heading level={2} size="m">
                  {title}
                </Heading>
                <p class="fl-hint">
                  <code>{`${code} · ${status}`}</code>
                </p>
                <p>{withoutNames(cause)}</p>
                <p>{withoutNames(remedy)}</p>
              </section>
            )
          })}
        </Page>,
      )
    return sendKept(request, reply, { dependsOn: [], type: pageType, write })
  })
}
