/** Which of those that wait can be let in. */
export interface Fit<Waiting> {
  readonly fits: readonly Waiting[]
  /** What they need together. */
  readonly sum: number
}

/**
 * Those that come first go first; one that is too dear keeps no cheaper one behind it waiting, so that the last dollar can be spent.
 * @param funds all that there is for them
 */
export function fitInto<Waiting extends { readonly worst: number }>(
  waiting: readonly Waiting[],
  funds: number,
): Fit<Waiting> {
  const fits: Waiting[] = []
  let sum = 0
  for (const each of waiting) {
    if (sum + each.worst > funds) continue
    fits.push(each)
    sum += each.worst
  }
  return { fits, sum }
}
