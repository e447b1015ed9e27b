import type { AccountView } from '#modules/accounts'

export type Level = 'root' | 'measure' | 'organisation' | 'project' | 'key'
const levels: readonly Level[] = ['root', 'measure', 'organisation', 'project', 'key']

/** Which level an account is at: `models/<measure>/<party>/<project>/<key>`. */
export const levelOf = (path: string): Level => levels[path.split('/').length - 1] ?? 'key'

/** What may still be spent at a level; undefined where it has no limit of its own. */
export const leftAt = ({ limit, held, settled }: Pick<AccountView, 'limit' | 'held' | 'settled'>): number | undefined =>
  limit === undefined ? undefined : Math.max(0, limit - held - settled)

/** Of a budget of which so much is spent, somebody should hear before calls begin to be refused. */
const nearly = 0.9

/** Whether some level of a project is used up, or nearly so. What is held for calls under way comes back, so it does not count. */
export const isNearlyGone = (accounts: readonly AccountView[]): boolean =>
  accounts.some(
    ({ path, limit, settled }) => limit !== undefined && levelOf(path) !== 'key' && settled >= limit * nearly,
  )

/** What may still be spent by a project: the least of what its levels have left. Undefined where none of them is limited. */
export function leastLeft(accounts: readonly AccountView[]): number | undefined {
  const left = accounts.filter(({ path }) => levelOf(path) !== 'key').flatMap((account) => leftAt(account) ?? [])
  return left.length === 0 ? undefined : Math.min(...left)
}
