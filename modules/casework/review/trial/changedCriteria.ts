import type { Reason, Truth } from '#engines/rules'

/** What one criterion came to. `key` is the same for the same criterion under two versions of the rules, as far as it can be told. */
interface Told {
  readonly key: string
  readonly truth: Truth
}

/** A criterion that came out otherwise; undefined is a criterion that one of the two rules does not have, or did not come to. */
export interface ChangedCriterion {
  readonly criterion: string
  readonly before: Truth | undefined
  readonly after: Truth | undefined
}

/**
 * The tests and judgements of a tree by what they are about: the criterion's own id, else the fact and the operator, else its words. A
 * threshold is no part of it, since changing one is what drafts of rules mostly do. The same key a second time is numbered.
 */
function told(because: Reason | undefined): readonly Told[] {
  const seen = new Map<string, number>()
  const list: Told[] = []
  const add = (name: string, truth: Truth): void => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    list.push({ key: count === 1 ? name : `${name} #${count}`, truth })
  }
  const walk = (reason: Reason | undefined, name: string | undefined): void => {
    if (reason === undefined) return
    const own = reason.id ?? name
    switch (reason.kind) {
      case 'all':
      case 'any':
      case 'not':
      case 'at-least-of':
        for (const part of reason.of) walk(part, undefined)
        return
      case 'criterion':
      case 'subject':
        walk(reason.because, own ?? reason.ref)
        return
      case 'exceptions':
        walk(reason.because, own)
        return
      case 'test':
        add(
          own ??
            (reason.fact === undefined ? (reason.text?.en ?? reason.operator) : `${reason.fact} ${reason.operator}`),
          reason.truth,
        )
        return
      case 'judgement':
      case 'not-published':
        add(own ?? reason.question.en, reason.truth)
        return
      case 'not-yet':
      case 'no-longer':
        add(reason.kind, reason.truth)
    }
  }
  walk(because, undefined)
  return list
}

/** The criteria that came out otherwise between two trees of reasons for the same facts, by name. */
export function changedCriteria(before: Reason | undefined, after: Reason | undefined): readonly ChangedCriterion[] {
  const old = new Map(told(before).map(({ key, truth }) => [key, truth]))
  const fresh = new Map(told(after).map(({ key, truth }) => [key, truth]))
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((key) => old.get(key) !== fresh.get(key))
    .toSorted()
    .map((criterion) => ({ criterion, before: old.get(criterion), after: fresh.get(criterion) }))
}
