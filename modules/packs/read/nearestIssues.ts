import type { z } from 'zod'

export type Issue = z.core.$ZodIssue
export type Step = string | number

/** An issue with the whole path from the entry down to it. */
export interface PlacedIssue {
  readonly issue: Issue
  readonly path: readonly Step[]
}

const steps = (path: readonly PropertyKey[]): Step[] => path.map((step) => (typeof step === 'symbol' ? '' : step))

/** How far a form of a union is from what was written: complaints about its own keys weigh more than those within them. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, { path, code }) => sum + (path.length === 0 || (path.length === 1 && code === 'invalid_value') ? 100 : 10),
    0,
  )

/** The issues that a person should read: where one of several forms is allowed, those of the form nearest to what was written. */
export function nearestIssues(issues: readonly Issue[], before: readonly Step[] = []): readonly PlacedIssue[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...steps(issue.path)]
    if (issue.code !== 'invalid_union') return [{ issue, path }]
    const ofType = issue.errors.filter((form) => !form.some((i) => i.code === 'invalid_type' && i.path.length === 0))
    const [nearest] = (ofType.length > 0 ? ofType : issue.errors).toSorted((a, b) => distance(a) - distance(b))
    return nearest === undefined ? [{ issue, path }] : nearestIssues(nearest, path)
  })
}
