import type { ProblemPage } from '#platform/http'
import { Button, Heading, Lead, Page, Prose, renderPage, type Site } from '#platform/ui'
import { terminalMessages } from './terminal.ts'

/** An error as a page: what happened, what was not lost, what to do next, and a way home. */
export const problemPage =
  (site: Site): ProblemPage =>
  (problem, language, path) =>
    renderPage(
      <Page site={site} language={language} title={problem.title} path={path} noindex>
        <Heading level={1}>{problem.title}</Heading>
        <Lead>{problem.detail}</Lead>
        <Prose>
          <p>{problem.remedy}</p>
          {problem.errors && (
            <ul>
              {problem.errors.map(({ at, message }) => (
                <li>
                  <code>{at}</code> {message}
                </li>
              ))}
            </ul>
          )}
        </Prose>
        <Button href="/">{terminalMessages(language)('home')}</Button>
      </Page>,
    )
