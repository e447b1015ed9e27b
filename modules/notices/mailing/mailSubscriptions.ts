import type { NoticesNeeds } from '../model/needs.ts'
import type { NoticeParams } from '../model/notice.ts'
import { subscriptionById } from '../store/subscriptionStore.ts'
import { packOf } from '../packOf.ts'
import { schemeInSentence, wordsOf } from '../wording.ts'
import { words } from '../words.ts'
import { composed } from './composed.ts'

/** Tells an address of a change. One that has stopped meanwhile is told nothing. @throws FeilunError `mail-not-sent` */
export async function mailChange(needs: NoticesNeeds, id: string, change: NoticeParams, pack: string): Promise<void> {
  const subscription = await subscriptionById(needs.database, id)
  if (subscription === undefined || !('email' in subscription.subscriber)) return
  const { scheme, language, subscriber } = subscription
  const worded = wordsOf({ kind: 'scheme-changed', params: change }, language, packOf(needs.packs))
  await needs.mail.send(
    composed(needs, {
      to: subscriber.email,
      language,
      worded,
      lead: words(language)('mail.where'),
      href: `/stand?scheme=${scheme}`,
      id: `subscription-${id}-${pack.slice(0, 16)}`,
      stopped: { kind: 'subscription', id },
    }),
  )
}

/** Asks an address whether it is its owner who wants to be told. The key is in this message and nowhere else. */
export async function mailConfirmation(
  { mail, origin, siteName, packs }: NoticesNeeds,
  asked: {
    readonly email: string
    readonly scheme: string
    readonly language: 'zh-Hant' | 'zh-Hans' | 'en'
    readonly key: string
  },
): Promise<void> {
  const { email, language, key } = asked
  const t = words(language)
  const scheme = schemeInSentence(packOf(packs), asked.scheme, language)
  const link = new URL(`/subscribe/confirm?key=${key}&lang=${language}`, origin()).href
  await mail.send({
    to: email,
    subject: `${siteName[language]}: ${t('confirm.mail.subject', { scheme })}`,
    text: `${t('confirm.mail.text', { scheme })}\n\n${t('confirm.mail.how')}\n${link}\n\n${t('confirm.mail.not-you')}\n`,
  })
}
