import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { fact, packOf, subject, TODAY } from '../testing/packs.ts'
import { questions } from './questions.ts'

const kinds = ['company', 'school', 'person']
const pack = packOf(
  [
    fact('staff', 'integer', { 'ask-when': { fact: 'kind', is: 'company' } }),
    fact('pupils', 'integer', { 'ask-when': { fact: 'kind', is: 'school' } }),
    fact('kind', 'enum', { options: kinds }),
    fact('unused', 'boolean'),
  ],
  [
    subject('for-companies', {
      all: [
        { fact: 'kind', is: 'company' },
        { fact: 'staff', 'at-least': 5 },
      ],
    }),
    subject('for-schools', {
      all: [
        { fact: 'kind', is: 'school' },
        { fact: 'pupils', 'at-least': 50 },
      ],
    }),
    subject('by-staff-alone', { fact: 'staff', 'at-least': 9 }),
  ],
)
const program = compile(pack)

describe('questions', () => {
  it('begin with the one that settles the most, and leave out what is not asked yet', () => {
    expect(questions(program, {}, TODAY)).toEqual(['kind'])
  })

  it('go on with what still matters once it may be asked', () => {
    expect(questions(program, { kind: 'company' }, TODAY)).toEqual(['staff'])
    expect(questions(program, { kind: 'school' }, TODAY)).toEqual(['pupils'])
  })

  it('end where nothing that may be asked can change an outcome', () => {
    expect(questions(program, { kind: 'person' }, TODAY)).toEqual([])
    expect(questions(program, { kind: 'company', staff: 9 }, TODAY)).toEqual([])
  })

  it('can be limited to some subjects', () => {
    expect(questions(program, { kind: 'company' }, TODAY, ['for-schools'])).toEqual([])
  })
})
