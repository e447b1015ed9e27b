import { describe } from 'vitest'
import { fact } from '../testing/packs.ts'
import { examples, type Case } from '../testing/truthTable.ts'

const FACTS = [
  fact('age', 'integer', { range: [0, 120] }),
  fact('score', 'decimal'),
  fact('income', 'money'),
  fact('born', 'date'),
  fact('kind', 'enum', { options: ['a', 'b'] }),
  fact('agrees', 'boolean'),
  fact('name', 'text'),
  fact('other-name', 'text'),
]

function edge(operator: string, below: string, at: string, above: string): readonly Case[] {
  return (
    [
      [17, below],
      [18, at],
      [19, above],
    ] as const
  ).map(([age, outcome]) => ({
    name: `${age} ${operator} 18: ${outcome}`,
    criterion: { fact: 'age', [operator]: 18 },
    facts: { age },
    outcome,
  }))
}

function dateEdge(operator: string, before: string, on: string, after: string): readonly Case[] {
  return (
    [
      ['2025-12-31', before],
      ['2026-01-01', on],
      ['2026-01-02', after],
    ] as const
  ).map(([born, outcome]) => ({
    name: `${born} ${operator} 2026-01-01: ${outcome}`,
    criterion: { fact: 'born', [operator]: '2026-01-01' },
    facts: { born },
    outcome,
  }))
}

describe('decimals that are computed', () => {
  const sum = { add: [0.1, 0.2] }
  examples(FACTS, [
    { name: 'equal', criterion: { fact: 'score', is: sum }, facts: { score: 0.3 }, outcome: 'meets' },
    { name: 'reached', criterion: { fact: 'score', 'at-least': sum }, facts: { score: 0.3 }, outcome: 'meets' },
    { name: 'not exceeded', criterion: { fact: 'score', 'less-than': sum }, facts: { score: 0.3 }, outcome: 'fails' },
    { name: 'missed', criterion: { fact: 'score', 'at-least': sum }, facts: { score: 0.29 }, outcome: 'fails' },
    { name: 'unanswered', criterion: { fact: 'score', is: sum }, facts: {}, outcome: 'needs-facts: score' },
  ])
})

describe('comparisons at their edges', () => {
  examples(FACTS, [
    ...edge('at-least', 'fails', 'meets', 'meets'),
    ...edge('more-than', 'fails', 'fails', 'meets'),
    ...edge('at-most', 'meets', 'meets', 'fails'),
    ...edge('less-than', 'meets', 'fails', 'fails'),
    ...edge('is', 'fails', 'meets', 'fails'),
    ...edge('is-not', 'meets', 'fails', 'meets'),
    ...dateEdge('before', 'meets', 'fails', 'fails'),
    ...dateEdge('on-or-before', 'meets', 'meets', 'fails'),
    ...dateEdge('after', 'fails', 'fails', 'meets'),
    ...dateEdge('on-or-after', 'fails', 'meets', 'meets'),
  ])
})

describe('comparisons of every type', () => {
  examples(FACTS, [
    {
      name: 'money counts cents',
      criterion: { fact: 'income', 'at-least': 100.1 },
      facts: { income: 100.09 },
      outcome: 'fails',
    },
    {
      name: 'money at its cent',
      criterion: { fact: 'income', 'at-least': 100.1 },
      facts: { income: 100.1 },
      outcome: 'meets',
    },
    { name: 'a decimal', criterion: { fact: 'score', 'more-than': 0.3 }, facts: { score: 0.31 }, outcome: 'meets' },
    {
      name: 'a sum of decimals is not more than itself for the rounding of the machine',
      criterion: { value: { add: [{ fact: 'score' }, 0.2] }, 'at-most': 0.3 },
      facts: { score: 0.1 },
      outcome: 'meets',
    },
    { name: 'an option', criterion: { fact: 'kind', is: 'a' }, facts: { kind: 'b' }, outcome: 'fails' },
    { name: 'yes or no', criterion: { fact: 'agrees', 'is-not': true }, facts: { agrees: false }, outcome: 'meets' },
    { name: 'a text', criterion: { fact: 'name', is: 'Ada' }, facts: { name: 'Ada' }, outcome: 'meets' },
    {
      name: 'two foreign texts that are equal',
      criterion: { fact: 'name', is: { fact: 'other-name' } },
      facts: { name: 'x', 'other-name': 'x' },
      outcome: 'meets',
    },
    {
      name: 'two foreign texts that differ',
      criterion: { fact: 'name', is: { fact: 'other-name' } },
      facts: { name: 'x', 'other-name': 'y' },
      outcome: 'fails',
    },
    {
      name: 'two texts of which one is not known',
      criterion: { fact: 'name', is: { fact: 'other-name' } },
      facts: { name: 'x' },
      outcome: 'needs-facts: other-name',
    },
    {
      name: 'the date asked for',
      criterion: { fact: 'born', before: 'as-of' },
      facts: { born: '2026-03-09' },
      outcome: 'meets',
    },
    {
      name: 'a literal on the left',
      criterion: { value: 18, 'at-most': { fact: 'age' } },
      facts: { age: 18 },
      outcome: 'meets',
    },
    {
      name: 'nothing to ask where the range of the fact decides',
      criterion: { fact: 'age', 'at-least': 0 },
      facts: {},
      outcome: 'meets',
    },
    { name: 'and where it decides against', criterion: { fact: 'age', 'more-than': 120 }, facts: {}, outcome: 'fails' },
  ])
})
