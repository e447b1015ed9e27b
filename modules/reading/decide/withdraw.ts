import type { AmendmentRecord, ReadAmendment } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { isGround, recordsFor } from '../decisions/state.ts'
import type { Decision } from '../decisions/decision.ts'
import { Refused } from '../accept/problems.ts'
import { recordsById } from '../openText.ts'
import type { DecideNeeds } from './accept.ts'

/** Undoes one amendment; false where it has to stay since others rest on it. */
async function takeBack({ packs }: DecideNeeds, { id }: AmendmentRecord, by: string, reason: string): Promise<boolean> {
  try {
    await packs.withdraw(id, { by: { name: by }, reason: reason === '' ? undefined : reason })
    return true
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'amendment-refused') return false
    throw error
  }
}

/** Where in the pack an amendment makes something on which others may come to rest. */
function madeBy(amendment: ReadAmendment | undefined): string | undefined {
  switch (amendment?.kind) {
    case 'add-measure':
      return `measure ${amendment.measure.id}`
    case 'add-proposal':
      return `proposal ${amendment.proposal.id}`
    case 'add-promise':
      return `promise ${amendment.promise.id}`
    case 'add-money':
      return `money ${amendment.money.id}`
    case 'add-figure':
      return `figure ${amendment.figure.id}`
    default:
      return undefined
  }
}

/** What an amendment rests on that another may have made. */
function groundsOf(amendment: ReadAmendment | undefined): readonly string[] {
  if (amendment === undefined) return []
  const about = 'to' in amendment ? amendment.to : 'of' in amendment ? amendment.of : amendment
  const named = (['measure', 'proposal', 'promise', 'money', 'figure'] as const).flatMap((kind) => {
    const id: unknown = Reflect.get(about, kind)
    return typeof id === 'string' ? [`${kind} ${id}`] : []
  })
  const whole = amendment.kind === 'add-money' ? amendment.money['part-of'] : undefined
  const besides =
    amendment.kind === 'add-conflict'
      ? amendment.conflict.about
      : amendment.kind === 'add-proposal'
        ? amendment.proposal.addresses
        : []
  return [...named, ...(whole === undefined ? [] : [`money ${whole}`]), ...besides.map((id) => `measure ${id}`)]
}

/**
 * Takes back what an acceptance came to, the last first; it stays on record. The source and the offices that it brought stay where others
 * have come to rest on them. Nothing is taken back where another acceptance rests on what this one made.
 * @throws Refused where something rests on it
 */
export async function withdraw(
  needs: DecideNeeds,
  decision: Decision,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  const records = await needs.packs.amendments()
  const mine = recordsFor(decision, recordsById(records)).filter(({ state }) => state.kind === 'in-force')
  const made = new Set(mine.flatMap(({ amendment }) => madeBy(amendment) ?? []))
  const ids = new Set(mine.map(({ id }) => id))
  const needy = records.filter(
    ({ id, state, amendment }) =>
      state.kind === 'in-force' && !ids.has(id) && groundsOf(amendment).some((ground) => made.has(ground)),
  )
  if (needy.length > 0) throw new Refused(needy.map(({ id }) => ({ field: 'withdraw', key: 'needed', id }) as const))
  for (const record of mine.toReversed()) {
    const done = await takeBack(needs, record, by, reason)
    if (!done && !isGround(record)) throw new Refused([{ field: 'withdraw', key: 'needed', id: record.id }])
  }
}
