import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Language } from '#platform/i18n'
import { startProduct } from '../../support/product.ts'
import { ownWays, type Person } from './person.ts'

/** Roles as the page of people lists them. */
export type Role = 'reviewer' | 'approver' | 'programme-officer' | 'auditor'

/** How somebody comes to the site: on what, in which language, and whether scripts run there. */
export interface Browsing {
  readonly language: Language
  readonly on: 'phone' | 'desktop'
  readonly scripts?: 'none'
}

/** The whole product with a clock of its own, and people who come to it. */
export interface City {
  readonly origin: string
  /** Somebody from outside, who comes by an e-mailed link once they are asked to. */
  readonly visitor: (name: string, browsing: Browsing) => Promise<Person>
  /** Somebody whom the administrator invites, and who has come in. */
  readonly office: (name: string, roles: readonly Role[], browsing: Browsing) => Promise<Person>
  /** Sets the clock forward. Whoever was signed in has to sign in again after hours. */
  readonly forward: (days: number) => void
  /** What the product printed since `before` characters, until it matches. */
  readonly printed: (before: number, what: RegExp) => Promise<string>
  readonly close: () => Promise<void>
}

/** The account that pays: no bank's. */
const debtor = {
  FEILUN_DEBTOR_NAME: 'City Treasury',
  FEILUN_DEBTOR_ACCOUNT: '000111222333',
  FEILUN_DEBTOR_BANK: '999',
  FEILUN_DEBTOR_CLEARING: 'HKNCC',
}

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1_280, height: 900 } } as const
const locales = { 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN', en: 'en-GB' } as const

/** Starts the product and lets in its administrator by the link that it prints. */
export async function openCity(browser: Browser): Promise<City> {
  const folder = mkdtempSync(join(tmpdir(), 'feilun-city-'))
  const clock = join(folder, 'ahead')
  const product = await startProduct({ ...debtor, FEILUN_CLOCK: clock })
  const { origin } = product
  let ahead = 0

  const printed = async (before: number, what: RegExp): Promise<string> => {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
      const found = what.exec(product.output().slice(before))?.[0]
      if (found !== undefined) return found
      await new Promise((soon) => setTimeout(soon, 20))
    }
    throw new Error(`${String(what)} was not printed:\n${product.output().slice(before)}`)
  }
  const come = async (name: string, { language, on, scripts }: Browsing): Promise<Person> => {
    const context = await browser.newContext({
      locale: locales[language],
      viewport: sizes[on],
      javaScriptEnabled: scripts !== 'none',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(12_000)
    const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`
    return ownWays({
      name,
      email,
      language,
      origin,
      page: await context.newPage(),
      scripts: scripts ?? 'run',
      printed,
      said: () => product.output().length,
    })
  }

  const administrator = await come('Administrator', { language: 'en', on: 'desktop' })
  await administrator.comeInBy(await printed(0, /http:\S+\/sign-in\/link\?key=\S+/))
  return {
    origin,
    printed,
    visitor: come,
    office: async (name, roles, browsing) => {
      const person = await come(name, browsing)
      const link = await administrator.invite(person, roles)
      await person.comeInBy(link)
      return person
    },
    forward: (days) => {
      ahead += days * 86_400
      writeFileSync(clock, String(ahead))
    },
    close: async () => {
      for (const context of browser.contexts()) await context.close()
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
