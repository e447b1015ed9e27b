import type { Process } from '#modules/packs'

/** When a scheme takes cases: all that is needed of its process to say whether one can apply. Days are `YYYY-MM-DD`. */
export interface TakesCases {
  readonly scheme: string
  readonly opens?: string | undefined
  readonly closes?: string | undefined
}

export const takesCases = (processes: readonly Process[]): readonly TakesCases[] =>
  processes.map(({ scheme, opens, closes }) => ({ scheme, opens, closes }))

/** Whether a scheme can be applied for on a day, or from when; undefined where it takes no cases, or no more. */
export function applyFrom(
  windows: readonly TakesCases[],
  scheme: string,
  day: string,
): { readonly now: true } | { readonly now: false; readonly from: string } | undefined {
  const left = windows.filter((each) => each.scheme === scheme && (each.closes === undefined || day <= each.closes))
  const later = left.flatMap(({ opens }) => (opens !== undefined && day < opens ? [opens] : [])).sort()
  if (left.length > later.length) return { now: true }
  return later[0] === undefined ? undefined : { now: false, from: later[0] }
}
