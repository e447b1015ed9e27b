import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../model/fault.ts'
import { FORMS } from './forms.ts'
import { MEANINGS } from './meanings.ts'
import { RULES } from './rules.ts'

const keys = Object.keys({ ...FORMS, ...MEANINGS })
const messages = keys.filter((key) => key.endsWith('.message')).map((key) => key.slice(0, -'.message'.length))

describe('The English of faults', () => {
  it('has a rule for every code, and a message for every rule', () => {
    expect(Object.keys(RULES).toSorted()).toEqual(FAULT_CODES.map((code) => `${code}.rule`).toSorted())
    const [worded, codes] = [new Set(messages.map((key) => key.split('.')[0])), new Set<string>(FAULT_CODES)]
    expect(worded).toEqual(codes)
  })

  it('has a remedy for every message, and nothing else', () => {
    expect(keys.toSorted()).toEqual(messages.flatMap((key) => [`${key}.message`, `${key}.remedy`]).toSorted())
    expect(Object.keys(FORMS).filter((key) => key in MEANINGS)).toEqual([])
  })
})
