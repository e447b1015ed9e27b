import type { Config } from '#platform/config'
import { createMail, type Mail } from '#platform/mail'
import { originOf } from './originOf.ts'

/** What carries letters: the mail server that is set, or else the terminal. They are from no-reply at the site's own host unless said. */
export function mailOf(config: Config, print: (text: string) => void): Mail {
  const { hostname } = new URL(originOf(config))
  const from = config.FEILUN_MAIL_FROM ?? `no-reply@${hostname.replaceAll(/[[\]]/g, '')}`
  return createMail({ url: config.FEILUN_SMTP_URL, from, print })
}
