import type { FactProblem } from '../model/facts.ts'
import { FACT_TYPES } from '../model/pack.ts'
import { term, type Term } from '../model/wording.ts'

/** What is wrong with a fact, as a piece of another message. */
export function factTerm({ code, fact, expected }: FactProblem): Term {
  switch (code) {
    case 'not-an-object':
      return term('fact.not-an-object')
    case 'unknown-fact':
    case 'derived-fact':
    case 'absurd-date':
    case 'exclusive-option':
      return term(`fact.${code}`, { fact })
    case 'unknown-option':
      return term('fact.unknown-option', { fact, options: (expected.options ?? []).join(', ') })
    case 'wrong-type': {
      const type = FACT_TYPES.find((each) => each === expected.type)
      return term('fact.wrong-type', { fact, wanted: type === undefined ? '?' : term(`type.${type}`) })
    }
    case 'out-of-range': {
      const [low, high] = (expected.range ?? []).map(String)
      return low === undefined || high === undefined
        ? term('fact.too-large', { fact })
        : term('fact.out-of-range', { fact, low, high })
    }
  }
}
