import { expect } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Person } from './person.ts'

/** Downloads the PDF of the letter whose page is open, and gives its text. */
export async function letterText(person: Person, link: string): Promise<string> {
  const href = await person.page.getByRole('link', { name: link, exact: true }).getAttribute('href')
  const answer = await person.page.request.get(new URL(href ?? expect.fail(`no ${link}`), person.page.url()).href)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), { mergePages: true })
  return text
}
