import { foldPlain } from '#engines/chinese'
import type { Fact, FactValue, Facts } from '#engines/rules'

/** Numbers with the words of their unit, in folded form. */
const unitWords: Readonly<Record<string, RegExp>> = {
  years: /(\d{1,3})\s*(?:岁|年(?!份)|years?)/gu,
  months: /(\d{1,4})\s*(?:个月|months?)/gu,
  people: /(\d{1,6})\s*(?:个?(?:人|员工|雇员|伙计|同事)|名员工|people|staff|employees|persons?)/gu,
}
const ageWords = /岁|years? old|aged?\b/u
const aboutAge = /年龄|岁|\bage\b/u

const labelOf = ({ label }: Fact): string => foldPlain(`${label['zh-Hant']} ${label.en}`)

/** Whether a fact's own words stand in the question: a pair of its label's characters, or a long word of it. */
function isNamed(fact: Fact, said: string): boolean {
  const label = labelOf(fact)
  const words = label.match(/[a-z]{4,}/gu) ?? []
  const pairs = [...label.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair)
  return [...words, ...pairs].some((part) => said.includes(part))
}

function numberFor(fact: Fact, said: string): number | undefined {
  const pattern = fact.unit === undefined ? undefined : unitWords[fact.unit]
  if (pattern === undefined) return undefined
  const found = [...said.matchAll(pattern)]
  const [only] = found
  if (found.length !== 1 || only === undefined) return undefined
  const isAge = ageWords.test(only[0])
  if (isAge !== aboutAge.test(labelOf(fact))) return undefined
  // An age says what it is; any other number only counts for the fact whose own words stand beside it.
  if (!isAge && fact.unit !== 'people' && !isNamed(fact, said)) return undefined
  const value = Number(only[1])
  const [low, high] = fact.range ?? []
  const isWithin = (typeof low !== 'number' || value >= low) && (typeof high !== 'number' || value <= high)
  return isWithin ? value : undefined
}

/**
 * The facts about a party that a question states outright: whole numbers with their unit, for the one fact that they can mean. Dates,
 * choices and yes or no are not read from running text, since what is not said must stay unknown.
 */
export function readFacts(question: string, facts: readonly Fact[]): Facts {
  const said = foldPlain(question)
  const read: Record<string, FactValue> = {}
  const numbers = facts.filter(({ type, derive }) => type === 'integer' && derive === undefined)
  for (const fact of numbers) {
    const value = numberFor(fact, said)
    const rivals = numbers.filter(
      (other) => other !== fact && other.unit === fact.unit && numberFor(other, said) !== undefined,
    )
    if (value !== undefined && rivals.length === 0) read[fact.id] = value
  }
  return read
}
