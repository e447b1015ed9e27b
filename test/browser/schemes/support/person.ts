import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words as identityWords } from '../../../../modules/identity/words.ts'
import type { Language } from '#platform/i18n'
import type { Role } from './city.ts'
import { isWell } from './isWell.ts'

interface Given {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly origin: string
  readonly page: Page
  readonly scripts: 'run' | 'none'
  readonly printed: (before: number, what: RegExp) => Promise<string>
  /** How many characters the product has printed. */
  readonly said: () => number
}

/** Somebody at a browser, and what they do there: by roles and by the words that stand on the page. */
export interface Person extends Pick<Given, 'name' | 'email' | 'language' | 'page'> {
  /** Opens a path of the site, and looks at the page. */
  readonly go: (path: string) => Promise<void>
  /** Presses a button, and looks at the page that follows. */
  readonly press: (button: string) => Promise<void>
  /** Follows the first link of this name. */
  readonly follow: (link: string) => Promise<void>
  readonly fill: (label: string | RegExp, text: string) => Promise<void>
  /** Chooses among radios or checkboxes. */
  readonly choose: (label: string) => Promise<void>
  /** All that can be read on the page. */
  readonly reads: () => Promise<string>
  /** The path that the browser is at. */
  readonly at: () => string
  readonly comeInBy: (link: string) => Promise<void>
  /** Comes by an e-mailed link to a page that asks who one is. */
  readonly comeIn: (path: string) => Promise<void>
  /** As an administrator: gives somebody their roles, in their language, and passes on their link. */
  readonly invite: (whom: Pick<Person, 'name' | 'email' | 'language'>, roles: readonly Role[]) => Promise<string>
}

const aLink = /http:\S+\/sign-in\/link\?key=\S+/

export function ownWays({ name, email, language, origin, page, scripts, printed, said }: Given): Person {
  const t = identityWords(language)
  const looked = () => isWell(page, scripts)
  const go = async (path: string) => {
    await page.goto(`${origin}${path}`)
    await looked()
  }
  const press = async (button: string) => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await looked()
  }
  const fill = (label: string | RegExp, text: string) =>
    page.getByRole('textbox', { name: label, exact: typeof label === 'string' }).fill(text)
  const comeInBy = async (link: string) => {
    await page.goto(link)
    await press(t('link.button'))
  }
  return {
    name,
    email,
    language,
    page,
    go,
    press,
    fill,
    follow: async (link) => {
      await page.getByRole('link', { name: link, exact: true }).first().click()
      await looked()
    },
    choose: (label) => page.locator('label').getByText(label, { exact: true }).first().click(),
    reads: () => page.locator('body').innerText(),
    at: () => {
      const { pathname } = new URL(page.url())
      return pathname
    },
    comeInBy,
    comeIn: async (path) => {
      await go(path)
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await fill(t('sign-in.email'), email)
      const before = said()
      await press(t('sign-in.send'))
      await comeInBy(await printed(before, aLink))
    },
    invite: async (whom, roles) => {
      const theirs = identityWords(whom.language)
      let link = ''
      for (const [place, role] of roles.entries()) {
        await go(`/people?lang=${whom.language}`)
        const before = said()
        await fill(theirs('people.name'), whom.name)
        await fill(new RegExp(`^${theirs('people.email')}`), whom.email)
        await page.getByLabel(theirs('people.role'), { exact: true }).selectOption(role)
        await press(theirs('people.invite-button'))
        if (place === 0) link = await printed(before, aLink)
      }
      return link
    },
  }
}
