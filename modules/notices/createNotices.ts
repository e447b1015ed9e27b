import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { queueJob, type JobTask } from '#platform/jobs'
import type { Topic } from './model/kinds.ts'
import type { NoticesNeeds } from './model/needs.ts'
import type { NewNotice, NoticePage } from './model/notice.ts'
import { markRead, pageOf } from './store/noticeStore.ts'
import { mailedTopics, setTopics, stopTopic } from './store/preferenceStore.ts'
import { endSubscription, subscriptionById } from './store/subscriptionStore.ts'
import { readStopToken, type Stopped } from './stopToken.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions/createSubscriptions.ts'
import { noticesTasks } from './tasks.ts'
import { tellWithin } from './tell.ts'
import { FeilunError } from '#platform/errors'

export interface Notices {
  /**
   * Tells a person, or all who may act for a party, in the caller's transaction, which may be under the role of people: it stands on their page
   * at once, and is mailed once the transaction is kept.
   */
  readonly tell: (connection: Connection, notice: NewNotice) => Promise<void>
  readonly list: (actor: Actor, before?: string) => Promise<NoticePage>
  /** Marks one read, or, without an id, all. */
  readonly read: (actor: Actor, id?: string) => Promise<void>
  readonly topics: (actor: Actor) => Promise<readonly Topic[]>
  readonly setTopics: (actor: Actor, mailed: readonly Topic[]) => Promise<void>
  readonly subscriptions: Subscriptions
  /** What a link at a message's foot would stop. @throws FeilunError `stop-link-wrong` */
  readonly stops: (token: string) => Promise<Stopped & { readonly scheme?: string }>
  /** @throws FeilunError `stop-link-wrong` */
  readonly stop: (token: string) => Promise<void>
  /** Has subscriptions brought up to the pack in use, by one server of them all. */
  readonly onPackChange: () => Promise<void>
  readonly tasks: readonly JobTask[]
}

export function createNotices(needs: NoticesNeeds): Notices {
  const { database, identity, now, newId, packs, secrets } = needs
  const stoppedBy = (token: string): Stopped => {
    const stopped = readStopToken(secrets, token)
    if (stopped === undefined) throw new FeilunError('stop-link-wrong')
    return stopped
  }
  return {
    tell: (connection, notice) => tellWithin(connection, newId(), notice, now()),
    list: (actor, before) => identity.as(actor, (connection) => pageOf(connection, actor.person, before)),
    read: (actor, id) => identity.as(actor, (connection) => markRead(connection, actor.person, now(), id)),
    topics: (actor) => identity.as(actor, (connection) => mailedTopics(connection, actor.person)),
    setTopics: (actor, mailed) => identity.as(actor, (connection) => setTopics(connection, actor.person, mailed)),
    subscriptions: createSubscriptions(needs),
    stops: async (token) => {
      const stopped = stoppedBy(token)
      if (stopped.kind === 'topic') return stopped
      const found = await subscriptionById(database, stopped.id)
      return found === undefined ? stopped : { ...stopped, scheme: found.scheme }
    },
    stop: async (token) => {
      const stopped = stoppedBy(token)
      await database.transaction((connection) =>
        stopped.kind === 'subscription'
          ? endSubscription(connection, stopped.id)
          : stopTopic(connection, stopped.person, stopped.topic),
      )
    },
    onPackChange: () => {
      const { hash } = packs.current()
      return queueJob(database, 'notices-pack', { pack: hash }, { key: `notices-pack:${hash}` })
    },
    tasks: noticesTasks(needs),
  }
}
