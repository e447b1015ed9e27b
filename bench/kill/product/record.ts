import type { Answered } from './browsing.ts'

/** Something that was asked with a key and acknowledged. */
export interface Done {
  readonly what: 'begin' | 'submit' | 'check' | 'decide' | 'accept' | 'prepare' | 'release'
  /** The case, or the file of payments. */
  readonly about: string
  readonly location: string
  readonly again: () => Promise<Answered>
}

/** What people were told while the product was killed under them. */
export interface Record {
  readonly done: readonly Done[]
  readonly faults: readonly string[]
  /** Requests that were sent again because nobody had answered. */
  readonly unanswered: number
  readonly add: (done: Done) => void
  readonly fault: (what: string) => void
  readonly retried: (answered: Answered) => void
}

export function recordOf(): Record {
  const done: Done[] = []
  const faults: string[] = []
  let unanswered = 0
  return {
    done,
    faults,
    get unanswered() {
      return unanswered
    },
    add: (one) => void done.push(one),
    fault: (what) => void faults.push(what),
    retried: ({ inVain }) => {
      if (inVain > 0) unanswered += 1
    },
  }
}
