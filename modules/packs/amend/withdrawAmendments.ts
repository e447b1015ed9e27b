import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { becomeCurrent, type StoreNeeds } from '../becomeCurrent.ts'
import { lockLoads, type StoredVersion } from '../store.ts'
import { recordWithdrawal, type Recorded } from './amendmentStore.ts'
import { groundOf, standing } from './ground.ts'
import { layOver, type Laid } from './layOver.ts'
import type { Why } from './amendmentWords.ts'
import { because, refused } from './refused.ts'
import { reviewed } from './reviewed.ts'

export interface Withdrawal {
  readonly by: { readonly name: string }
  readonly reason?: string | undefined
}

/** Which amendments are taken back together. */
export interface Withdrawn {
  readonly ids: readonly number[]
  /** These too, as far as nothing that stays builds on them. */
  readonly unlessNeeded?: readonly number[]
}

const at = (id: number, why: Why) => because(`amendments/${id}`, why)

/** Why one cannot be taken back whatever the others do. */
function fault(one: Recorded | undefined, laid: Laid): Why | undefined {
  if (one?.withdrawn !== undefined) return { key: 'withdrawn' }
  return one !== undefined && laid.standings.get(one.id)?.kind === 'absorbed' ? { key: 'absorbed' } : undefined
}

/**
 * Takes amendments back, within the caller's transaction: all of them or none. They stay on record with who withdrew them.
 * @returns the version that is current then
 * @throws FeilunError `amendment-unknown`; `amendment-refused` where an amendment that stays builds on one of them, where the folder says
 * one by now, or where one was withdrawn before
 */
export async function withdrawAmendments(
  connection: Connection,
  { ids: given, unlessNeeded = [] }: Withdrawn,
  { by, reason }: Withdrawal,
  needs: StoreNeeds,
): Promise<StoredVersion> {
  const ids = [...new Set(given)]
  const who = reviewed(by, reason, needs.now())
  await lockLoads(connection)
  const { current, folder, recorded, laid } = await groundOf(connection, needs.format)
  const byId = new Map(recorded.map((each) => [each.id, each]))
  const unknown = ids.find((id) => !byId.has(id))
  if (unknown !== undefined) throw new FeilunError('amendment-unknown', { id: unknown })
  const faults = ids.flatMap((id) => {
    const why = fault(byId.get(id), laid)
    return why === undefined ? [] : [at(id, why)]
  })
  if (faults.length > 0) throw refused(faults)

  const isInForce = (kept: Laid, id: number): boolean => kept.standings.get(id)?.kind === 'in-force'
  /** What is left without them, and what of it builds on them. */
  const leftWithout = (gone: readonly number[]) => {
    const layers = standing(recorded).filter(({ id }) => !gone.includes(id))
    const kept = layOver(folder, layers)
    return { kept, needy: layers.filter(({ id }) => isInForce(laid, id) && !isInForce(kept, id)) }
  }
  const gone = [...ids]
  let left = leftWithout(ids)
  const [first = 0] = ids
  if (left.needy.length > 0) throw refused(left.needy.map(({ id }) => at(first, { key: 'needed', params: { id } })))
  for (const id of unlessNeeded.toReversed()) {
    if (gone.includes(id) || !isInForce(laid, id)) continue
    const more = leftWithout([...gone, id])
    if (more.needy.length > 0) continue
    gone.push(id)
    left = more
  }
  for (const id of gone) await recordWithdrawal(connection, id, who)
  if (!gone.some((id) => isInForce(laid, id))) return current
  return becomeCurrent(connection, { folder, laid: left.kept, before: current, reviewer: who.by }, needs)
}
