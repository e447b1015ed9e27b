import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { becomeCurrent, type StoreNeeds } from '../becomeCurrent.ts'
import { lockLoads, type StoredVersion } from '../store.ts'
import { recordWithdrawal } from './amendmentStore.ts'
import { groundOf, standing } from './ground.ts'
import { layOver } from './layOver.ts'
import { because, refused } from './refused.ts'
import { reviewed } from './reviewed.ts'

export interface Withdrawal {
  readonly by: { readonly name: string }
  readonly reason?: string | undefined
}

const refusedOf = (id: number, ...why: readonly Parameters<typeof because>[1][]): FeilunError =>
  refused(why.map((each) => because(`amendments/${id}`, each)))

/**
 * Takes an amendment back, within the caller's transaction; it stays on record with who withdrew it.
 * @returns the version that is current then
 * @throws FeilunError `amendment-unknown`; `amendment-refused` where another amendment builds on it, where the folder says it by now, or
 * where it was withdrawn before
 */
export async function withdrawAmendment(
  connection: Connection,
  id: number,
  { by, reason }: Withdrawal,
  needs: StoreNeeds,
): Promise<StoredVersion> {
  const who = reviewed(by, reason, needs.now())
  await lockLoads(connection)
  const { current, folder, recorded, laid } = await groundOf(connection, needs.format)
  const one = recorded.find((each) => each.id === id)
  if (one === undefined) throw new FeilunError('amendment-unknown', { id })
  if (one.withdrawn !== undefined) throw refusedOf(id, { key: 'withdrawn' })
  if (laid.standings.get(id)?.kind === 'absorbed') throw refusedOf(id, { key: 'absorbed' })
  const layers = standing(recorded).filter((each) => each.id !== id)
  const without = layOver(folder, layers)
  const isInForce = (kept: typeof laid, each: number): boolean => kept.standings.get(each)?.kind === 'in-force'
  const needy = layers.filter((each) => isInForce(laid, each.id) && !isInForce(without, each.id))
  if (needy.length > 0)
    throw refusedOf(id, ...needy.map((each) => ({ key: 'needed', params: { id: each.id } }) as const))
  await recordWithdrawal(connection, id, who)
  if (!isInForce(laid, id)) return current
  return becomeCurrent(connection, { folder, laid: without, before: current, reviewer: who.by }, needs)
}
