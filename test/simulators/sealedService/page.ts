import type { Resident } from './service.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const choices = [
  ['allow', 'and allow what is asked'],
  ['refuse', 'and refuse what is asked'],
  ['never-answer', 'and leave it unanswered'],
] as const

/** What stands for the code to scan: a button for each made-up person. */
export function scanPage(name: string, ticket: string, residents: readonly Resident[]): string {
  const buttons = residents
    .map(({ id, shown }) =>
      choices
        .map(
          ([choice, words]) =>
            `<p><button name="as" value="${escaped(`${id} ${choice}`)}">${escaped(shown)}, ${words}</button></p>`,
        )
        .join(''),
    )
    .join('')
  return `<!doctype html><html lang="en"><title>${escaped(name)} (simulated)</title>
    <h1>${escaped(name)}: simulated, nobody here is real</h1>
    <form method="post" action="/simulated/answer"><input type="hidden" name="ticket" value="${ticket}">
    ${buttons}<p><button name="as" value="refused">Refuse to sign in</button></p></form></html>`
}
