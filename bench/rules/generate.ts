import type { Criterion, Fact, FactValue, Facts, RulePack, Subject, Text } from '#engines/rules'
import { below, pick, seeded, type Random } from './random.ts'

/** Facts of a person in the kinds that aid schemes ask for: numbers, money, choices, and yes or no. */
const NUMBERS = [
  'age',
  'household-size',
  'children',
  'employees',
  'months-operating',
  'years-studied',
  'hours-worked',
  'patents',
]
const MONEY = ['monthly-income', 'savings', 'turnover', 'rent']
const CHOICES = ['party-kind', 'district', 'sector', 'study-level']
const SWITCHES = ['resident', 'registered', 'first-time', 'has-project', 'has-partner', 'in-training']
const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f']

function text(words: string): Text {
  return { 'zh-Hant': words, 'zh-Hans': words, en: words }
}

/** `schemes` subjects, each an `all` of three tests over 22 shared facts. */
export function generatePack(schemes: number, seed: number): RulePack {
  const random = seeded(seed)
  const facts: readonly Fact[] = [
    ...NUMBERS.map((id): Fact => ({
      id,
      type: 'integer',
      range: [0, 120],
      label: text(id),
      question: text(id),
      why: text(id),
    })),
    ...MONEY.map((id): Fact => ({
      id,
      type: 'money',
      range: [0, 1_000_000],
      label: text(id),
      question: text(id),
      why: text(id),
    })),
    ...CHOICES.map((id): Fact => ({
      id,
      type: 'enum',
      options: OPTIONS.map((option) => ({ id: option, label: text(option) })),
      label: text(id),
      question: text(id),
      why: text(id),
    })),
    ...SWITCHES.map((id): Fact => ({ id, type: 'boolean', label: text(id), question: text(id), why: text(id) })),
  ]
  const subjects = Array.from({ length: schemes }, (_, place): Subject => {
    const all = distinctTests(random)
    const cite = [{ source: 'generated', start: place, end: place + 1, sum: '00000000' }]
    return { id: `scheme-${place}`, kind: 'scheme', name: text(`Scheme ${place}`), cite, criterion: { all } }
  })
  return { facts, parameters: [], criteria: [], subjects }
}

/** Three tests of three facts: two tests of one fact could contradict each other, which a pack may not do. */
function distinctTests(random: Random): readonly Criterion[] {
  const tests = new Map<string, Criterion>()
  while (tests.size < 3) {
    const next = test(random)
    if (!tests.has(next.fact)) tests.set(next.fact, next)
  }
  return [...tests.values()]
}

function test(random: Random): Criterion & { readonly fact: string } {
  const frame = { text: text('A test'), cite: [{ source: 'generated', start: 0, end: 1, sum: '00000000' }] }
  switch (below(random, 5)) {
    case 0:
      return { fact: pick(random, NUMBERS), 'at-least': below(random, 60), ...frame }
    case 1:
      return { fact: pick(random, NUMBERS), 'at-most': 40 + below(random, 80), ...frame }
    case 2:
      return { fact: pick(random, MONEY), 'less-than': 1000 * (100 + below(random, 900)), ...frame }
    case 3:
      return { fact: pick(random, CHOICES), is: pick(random, OPTIONS), ...frame }
    default:
      return { fact: pick(random, SWITCHES), is: random() < 0.7, ...frame }
  }
}

/** One person who answered everything. */
export function generatePerson(pack: RulePack, random: Random): Facts {
  return Object.fromEntries(pack.facts.map((fact) => [fact.id, answer(fact, random)]))
}

function answer(fact: Fact, random: Random): FactValue {
  if (fact.type === 'boolean') return random() < 0.5
  if (fact.type === 'enum') return pick(random, fact.options ?? []).id
  return fact.type === 'money' ? below(random, 1_000_000) : below(random, 121)
}
