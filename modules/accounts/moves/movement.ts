import { FeilunError } from '#platform/errors'
import type { AccountPath, Keyed } from '../model/ledger.ts'
import { knownPath } from '../model/path.ts'

/** One movement as `accounts_move` is told it; an amount of undefined is all that is left of the hold. */
export type Movement = Keyed &
  (
    | { kind: 'hold'; path: AccountPath; hold: string; amount: number; expires: Date | undefined }
    | { kind: 'settle'; hold: string; amount: number | undefined; rest: 'keep' | 'release' }
    | { kind: 'release' | 'expire'; hold: string; amount: number | undefined }
    | { kind: 'refund'; hold: string; amount: number }
  )

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
const isControl = /\p{Cc}/u
const longestWord = 200

/** @throws FeilunError `request-invalid` for a key or an actor that cannot be kept */
export function checkedKeyed({ key, by }: Keyed): Keyed {
  for (const [at, text] of Object.entries({ key, by })) {
    if (text === '' || text.length > longestWord || isControl.test(text))
      throw new FeilunError('request-invalid', {}, [
        {
          at,
          message: {
            'zh-Hant': `1 至 ${longestWord} 個字元`,
            'zh-Hans': `1 至 ${longestWord} 个字符`,
            en: `1 to ${longestWord} characters`,
          },
        },
      ])
  }
  return { key, by }
}

const checkedAmount = (amount: number): number => {
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new FeilunError('amount-invalid', {
      given: String(amount).slice(0, 40),
      unit: '',
      least: 1,
      most: Number.MAX_SAFE_INTEGER,
    })
  return amount
}

/** Beyond, ISO 8601 needs another form, and nobody means it. */
const lastTime = Date.UTC(9999, 11, 31)

const checkedTime = (time: Date): Date => {
  if (time.getTime() < lastTime) return time
  const message = { 'zh-Hant': '9999 年之前的時間', 'zh-Hans': '9999 年之前的时间', en: 'a time before the year 9999' }
  throw new FeilunError('request-invalid', {}, [{ at: 'expires', message }])
}

/**
 * Refuses what can be seen to be wrong without the database, so that one such movement fails alone and not with those that go along with it.
 * @throws FeilunError `request-invalid`, `amount-invalid`, `account-unknown`, `hold-unknown`
 */
export function checkedMovement(movement: Movement): Movement {
  checkedKeyed(movement)
  if (movement.amount !== undefined) checkedAmount(movement.amount)
  if (movement.kind === 'hold') {
    knownPath(movement.path)
    if (movement.expires !== undefined) checkedTime(movement.expires)
  } else if (!uuid.test(movement.hold)) throw new FeilunError('hold-unknown', { hold: movement.hold.slice(0, 100) })
  return movement
}

/** UUIDs compare in one case only. */
export const holdId = (id: string): string => id.toLowerCase()
