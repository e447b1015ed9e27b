import { createHash } from 'node:crypto'
import type { Facts } from '#engines/rules'
import type { Actor } from '#modules/identity'
import { schemeById, type LoadedPack, type Scheme } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import { isMailAddress } from '#platform/mail'
import { mailConfirmation } from '../mailing/mailSubscriptions.ts'
import type { NoticesNeeds } from '../model/needs.ts'
import type { Subscription } from '../model/subscription.ts'
import {
  addSubscription,
  askedSince,
  confirm,
  endSubscription,
  subscriptionsOf,
  unconfirmed,
  type NewSubscription,
} from '../store/subscriptionStore.ts'
import { consentOn, consentWording } from './consent.ts'
import { stanceIn } from './stanceIn.ts'

const hour = 3_600_000
export const confirmHours = 48
/** Mails that ask one address to confirm, in a day: nobody fills somebody else's letter box through us. */
const askedADay = 3

export interface NewWish {
  readonly scheme: string
  readonly language: Language
  /** Checked facts. Not empty only with consent. */
  readonly facts: Facts
}

export interface Subscriptions {
  /** @throws FeilunError `scheme-unknown` */
  readonly byPerson: (actor: Actor, wish: NewWish) => Promise<void>
  /**
   * Asks the address to confirm. Whoever asks hears nothing of what was done, so that nobody finds out what an address is signed up for.
   * @throws FeilunError `mail-address-invalid`, `scheme-unknown`, `mail-not-sent`
   */
  readonly byMail: (email: string, wish: NewWish) => Promise<void>
  /** What a key would confirm; it is not spent. @throws FeilunError `subscription-link-spent` */
  readonly toConfirm: (key: string) => Promise<Subscription>
  /** @throws FeilunError `subscription-link-spent` */
  readonly confirm: (key: string) => Promise<Subscription>
  readonly of: (actor: Actor) => Promise<readonly Subscription[]>
  readonly end: (actor: Actor, id: string) => Promise<void>
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A scheme of the pack in use. @throws FeilunError `scheme-unknown` */
export function schemeOf({ content }: LoadedPack, id: string): Scheme {
  const scheme = schemeById(content, id)
  if (scheme === undefined) throw new FeilunError('scheme-unknown', { id })
  return scheme
}

export function createSubscriptions(needs: NoticesNeeds): Subscriptions {
  const { database, now, newId, random, identity, packs, today } = needs
  const openSince = (): Date => new Date(now().getTime() - confirmHours * hour)

  const made = (
    { scheme, language, facts }: NewWish,
    subscriber: Subscription['subscriber'],
    keyHash: string | undefined,
  ): NewSubscription => {
    const pack = packs.current()
    schemeOf(pack, scheme)
    return {
      id: newId(),
      scheme,
      subscriber,
      language,
      facts,
      consent: Object.keys(facts).length === 0 ? undefined : consentWording,
      madeAt: now(),
      packHash: pack.hash,
      stance: stanceIn(pack, scheme, facts, today()),
      keyHash,
    }
  }

  return {
    byPerson: (actor, wish) =>
      identity.as(actor, async (connection) => {
        await addSubscription(connection, made(wish, { person: actor.person }, undefined))
        if (Object.keys(wish.facts).length > 0)
          await identity.giveConsent(connection, actor.person, consentOn(wish.scheme, wish.language))
      }),
    byMail: async (given, wish) => {
      const email = given.trim().toLowerCase()
      if (!isMailAddress(email)) throw new FeilunError('mail-address-invalid')
      const key = Buffer.from(random(32)).toString('base64url')
      const wished = made(wish, { email }, hashOf(key))
      const kept = await database.transaction(async (connection) => {
        const asked = await askedSince(connection, email, new Date(now().getTime() - 24 * hour))
        if (asked >= askedADay) return false
        await addSubscription(connection, wished)
        return true
      })
      if (!kept) return
      const { scheme, language } = wish
      await mailConfirmation(needs, { email, key, scheme, language }).catch(async (error: unknown) => {
        await endSubscription(database, wished.id) // What nobody can confirm does not count as asked.
        throw error
      })
    },
    toConfirm: async (key) => {
      const found = await unconfirmed(database, hashOf(key), openSince())
      if (found === undefined) throw new FeilunError('subscription-link-spent')
      return found
    },
    confirm: async (key) => {
      const confirmed = await database.transaction((connection) => confirm(connection, hashOf(key), openSince(), now()))
      if (confirmed === undefined) throw new FeilunError('subscription-link-spent')
      return confirmed
    },
    of: (actor) => identity.as(actor, (connection) => subscriptionsOf(connection, actor.person)),
    end: (actor, id) => identity.as(actor, (connection) => endSubscription(connection, id)),
  }
}
