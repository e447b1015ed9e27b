import type { PlainDate } from '#engines/rules'
import type { Identity } from '#modules/identity'
import type { Packs } from '#modules/packs'
import type { Database } from '#platform/database'
import type { Mail } from '#platform/mail'
import type { Secrets } from '#platform/secrets'

/** What notices need of others; `apps/` supplies it. */
export interface NoticesNeeds {
  readonly database: Database
  readonly now: () => Date
  /** A UUID. */
  readonly newId: () => string
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
  readonly identity: Pick<Identity, 'as' | 'address' | 'giveConsent'>
  readonly packs: Pick<Packs, 'current' | 'at' | 'refresh'>
  /** The calendar day in the pack's time zone. */
  readonly today: () => PlainDate
  readonly mail: Pick<Mail, 'send'>
  readonly secrets: Pick<Secrets, 'keyedHash' | 'keyedHashes'>
  /** Of the site, as mail names it; asked for each time. */
  readonly origin: () => string
  /** The site's name in each language. */
  readonly siteName: Readonly<Record<'zh-Hant' | 'zh-Hans' | 'en', string>>
}
