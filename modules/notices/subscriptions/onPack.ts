import type { LoadedPack } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { queueJob } from '#platform/jobs'
import type { NoticesNeeds } from '../model/needs.ts'
import type { Subscription } from '../model/subscription.ts'
import { behind, know } from '../store/subscriptionStore.ts'
import { tellWithin } from '../tell.ts'
import { paramsOf } from '../wording.ts'
import { sameStance, stanceIn } from './stanceIn.ts'

/** As many as are looked at in one transaction. */
const atOnce = 200

/**
 * Brings every subscription up to the pack in use, and tells those for whom something changed. The old and the new version decide the same answers
 * for the same day, so that a change is one of the pack and not of the calendar. Any number of servers may do it at once, and again: each
 * subscription is looked at by one, and is told of a version once.
 */
export async function onPack(needs: NoticesNeeds, ending: AbortSignal): Promise<void> {
  const { database, packs } = needs
  await packs.refresh()
  const to = packs.current()
  const versionOf = versions(packs)
  let looked = atOnce
  while (looked === atOnce && !ending.aborted) {
    looked = await database.transaction(async (connection) => {
      const some = await behind(connection, to.hash, atOnce)
      for (const each of some) {
        const before = await versionOf(each.packHash)
        await bringUp(needs, connection, each, { before, to })
      }
      return some.length
    })
  }
}

type Connection = Parameters<typeof behind>[0]

/** Versions by their hash; none for one that can no longer be read. */
function versions(packs: NoticesNeeds['packs']): (hash: string) => Promise<LoadedPack | undefined> {
  const known = new Map<string, LoadedPack | undefined>()
  return async (hash) => {
    if (known.has(hash)) return known.get(hash)
    const found = await packs.at(hash).catch((error: unknown) => {
      if (error instanceof FeilunError && error.code.startsWith('pack-')) return undefined
      throw error
    })
    known.set(hash, found)
    return found
  }
}

async function bringUp(
  { newId, now, today }: NoticesNeeds,
  connection: Connection,
  { id, scheme, facts, subscriber, stance: stored }: Subscription,
  { before, to }: { readonly before: LoadedPack | undefined; readonly to: LoadedPack },
): Promise<void> {
  const from = before === undefined ? stored : stanceIn(before, scheme, facts, today())
  const stance = stanceIn(to, scheme, facts, today())
  const changed = !sameStance(from, stance)
  if (changed) {
    const params = paramsOf(scheme, from, stance, Object.keys(facts).length > 0)
    if ('person' in subscriber) {
      const notice = {
        to: { person: subscriber.person },
        kind: 'scheme-changed',
        params,
        href: `/stand?scheme=${scheme}`,
      } as const
      await tellWithin(connection, newId(), notice, now())
    } else {
      const payload = { ...params, subscription: id, pack: to.hash }
      await queueJob(connection, 'subscription-mail', payload, { key: `subscription-mail:${id}:${to.hash}` })
    }
  }
  await know(connection, id, { packHash: to.hash, stance, toldAt: changed ? now() : undefined })
}
