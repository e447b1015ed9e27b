import { kinds } from '../model/kinds.ts'
import type { NoticesNeeds } from '../model/needs.ts'
import { markMailed, waitingNotice } from '../store/noticeStore.ts'
import { mailedTopics } from '../store/preferenceStore.ts'
import { packOf } from '../packOf.ts'
import { wordsOf } from '../wording.ts'
import { words } from '../words.ts'
import { composed } from './composed.ts'

/**
 * Mails one notice to its person in their language, unless they do not want it or have no address. It is marked once the mail server has taken it
 * over, so a server that falls between the two mails it again; the message's id is the same then, by which mail programs know a second copy.
 * @throws FeilunError `mail-not-sent`: to be tried again
 */
export async function mailNotice(needs: NoticesNeeds, id: string): Promise<void> {
  const { database, identity, mail, now } = needs
  const notice = await waitingNotice(database, id)
  if (notice === undefined) return
  const topic = kinds[notice.kind]
  const wanted = (await mailedTopics(database, notice.person)).includes(topic)
  const address = wanted ? await identity.address(notice.person) : undefined
  if (address === undefined) return markMailed(database, id, undefined)
  const { email, language } = address
  const stopped = { kind: 'topic', person: notice.person, topic } as const
  const worded = wordsOf(notice, language, packOf(needs.packs))
  const lead = words(language)('mail.see')
  await mail.send(
    composed(needs, { to: email, language, worded, lead, href: notice.href, id: `notice-${id}`, stopped }),
  )
  await markMailed(database, id, now())
}
