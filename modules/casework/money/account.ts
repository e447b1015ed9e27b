import { isUnit, minor, minorOf, type Minor, type Unit } from '#modules/accounts'
import type { LoadedPack, Process } from '#modules/packs'
import { FeilunError } from '#platform/errors'

/** What an award of a process counts: the pack's currency, places or GPU-seconds. */
export function unitOf({ award, id }: Process, { content }: Pick<LoadedPack, 'content'>): Unit {
  const unit = award.unit === 'money' ? content.pack.currency : award.unit
  if (!isUnit(unit)) throw new FeilunError('unit-mismatch', { account: id, is: unit, asked: unit })
  return unit
}

/** The account that awards of a process are held in: measure, scheme, call. */
export const accountOf = ({ award, scheme }: Process): string => `${award.measure}/${scheme}/${award.call}`

/** The most that may be awarded, in minor units; a `fixed` award is that and nothing less. */
export interface Ceiling {
  readonly kind: 'fixed' | 'up-to'
  readonly most: Minor
  readonly unit: Unit
}

/** @param asked what the applicant asked for, in minor units */
export function ceilingOf(process: Process, pack: LoadedPack, asked: number | undefined): Ceiling {
  const unit = unitOf(process, pack)
  const { amount } = process.award
  if (amount.kind === 'fixed') return { kind: 'fixed', most: minorOf(amount.amount, unit), unit }
  const max = minorOf(amount.max, unit)
  return { kind: 'up-to', most: asked === undefined || asked > max ? max : minor(asked, unit), unit }
}

/** @throws FeilunError `amount-invalid` for an amount that may not be awarded */
export function awardOf({ kind, most, unit }: Ceiling, amount: number): Minor {
  const least = kind === 'fixed' ? most : 1
  if (!Number.isSafeInteger(amount) || amount < least || amount > most)
    throw new FeilunError('amount-invalid', { given: String(amount), unit, least, most })
  return minor(amount, unit)
}

/** Every account that awards of a pack are held in, each once. */
export function awardAccounts(
  pack: Pick<LoadedPack, 'content'>,
): readonly { readonly path: string; readonly unit: Unit }[] {
  const units = new Map(pack.content.processes.map((process) => [accountOf(process), unitOf(process, pack)]))
  return [...units].map(([path, unit]) => ({ path, unit }))
}
