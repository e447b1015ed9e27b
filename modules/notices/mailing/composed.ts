import type { MailMessage } from '#platform/mail'
import type { Language } from '#platform/i18n'
import type { NoticesNeeds } from '../model/needs.ts'
import { stopToken, type Stopped } from '../stopToken.ts'
import type { Worded } from '../wording.ts'
import { words } from '../words.ts'

/** A message with a link on a line of its own, and at its foot the link that stops such messages. */
export function composed(
  { origin, siteName, secrets }: Pick<NoticesNeeds, 'origin' | 'siteName' | 'secrets'>,
  {
    to,
    language,
    worded,
    lead,
    href,
    id,
    stopped,
  }: {
    readonly to: string
    readonly language: Language
    readonly worded: Worded
    /** Says what the link is for. */
    readonly lead: string
    readonly href: string
    readonly id: string
    readonly stopped: Stopped
  },
): MailMessage {
  const t = words(language)
  const address = (path: string): string => {
    const url = new URL(path, origin())
    url.searchParams.set('lang', language)
    return url.href
  }
  const stop = address(`/stop?t=${stopToken(secrets, stopped)}`)
  const why = stopped.kind === 'subscription' ? t('mail.stop-subscription') : t('mail.stop')
  const text = [...worded.text, lead, address(href), t('mail.careful'), '—', siteName[language], `${why}\n${stop}`]
  return {
    to,
    subject: `${siteName[language]}: ${worded.title}`,
    text: `${text.join('\n\n').replace(`${lead}\n\n`, `${lead}\n`)}\n`,
    id,
    unsubscribe: stop,
  }
}
