import { checkFacts, plainDate, type Fact, type FactValue } from '#engines/rules'
import type { StandPack } from '../standPack.ts'
import type { TypedAnswer } from './typedAnswer.ts'

/** What is wrong with an answer; `wording.ts` says it in words. */
export type Mistake =
  | { readonly kind: 'choose' | 'choose.several' | 'number' | 'whole' | 'money' | 'date' | 'text' }
  | { readonly kind: 'none.others'; readonly none: string }
  | { readonly kind: 'range'; readonly low: FactValue; readonly high: FactValue }

export type Answer =
  | { readonly ok: 'yes'; readonly value: FactValue }
  | { readonly ok: 'no'; readonly mistake: Mistake }

const yes = (value: FactValue): Answer => ({ ok: 'yes', value })
const no = (mistake: Mistake): Answer => ({ ok: 'no', mistake })

function number({ type }: Fact, typed: string): Answer {
  const bare = typed.replaceAll(/[,\s$]/g, '')
  if (!/^-?\d{1,15}(\.\d+)?$/.test(bare)) return no({ kind: type === 'money' ? 'money' : 'number' })
  if (type === 'integer' && bare.includes('.')) return no({ kind: 'whole' })
  if (type === 'money' && /\.\d{3,}$/.test(bare)) return no({ kind: 'money' })
  return yes(Number(bare))
}

function date({ year, month, day }: TypedAnswer['date']): Answer {
  if (![year, month, day].every((part) => /^\d{1,4}$/.test(part))) return no({ kind: 'date' })
  const written = plainDate(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return written === undefined ? no({ kind: 'date' }) : yes(written)
}

function several(fact: Fact, chosen: readonly string[]): Answer {
  const known = chosen.filter((id) => fact.options?.some((option) => option.id === id))
  if (known.length === 0) return no({ kind: 'choose.several' })
  const distinct = [...new Set(known)]
  const none = distinct.find((id) => fact.options?.some((option) => option.id === id && option.exclusive === true))
  return none !== undefined && distinct.length > 1 ? no({ kind: 'none.others', none }) : yes(distinct)
}

function read(fact: Fact, { single, several: chosen, date: parts }: TypedAnswer): Answer {
  if (fact.type === 'boolean')
    return single === 'yes' || single === 'no' ? yes(single === 'yes') : no({ kind: 'choose' })
  if (fact.type === 'enum') return fact.options?.some(({ id }) => id === single) ? yes(single) : no({ kind: 'choose' })
  if (fact.type === 'set') return several(fact, chosen)
  if (fact.type === 'date') return date(parts)
  if (fact.type === 'text') return single !== '' && single.length <= 200 ? yes(single) : no({ kind: 'text' })
  return number(fact, single)
}

/** The value that was given for a fact, checked by the engine as any fact is, or what is wrong with it. */
export function readAnswer(fact: Fact, typed: TypedAnswer, { program }: Pick<StandPack, 'program'>): Answer {
  const answer = read(fact, typed)
  if (answer.ok === 'no') return answer
  const checked = checkFacts(program, { [fact.id]: answer.value })
  if (checked.ok) return answer
  const range = checked.problems[0]?.expected.range
  if (range !== undefined) return no({ kind: 'range', low: range[0], high: range[1] })
  return no({ kind: fact.type === 'date' ? 'date' : 'number' })
}
