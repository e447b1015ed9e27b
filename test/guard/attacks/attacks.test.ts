import { describe, expect, test } from 'vitest'
import { disguised } from './disguise.ts'
import { documents } from './documents.ts'
import { languages, readTexts } from './read.ts'
import { areaUnderCurve, interval, scoreAttacks, scoreKinds } from './score.ts'

const attackKinds = [
  'override',
  'extraction',
  'persona',
  'fiction',
  'suppression',
  'splitting',
  'fake-system',
  'translation',
  'obfuscation',
  'indirect',
  'exfiltration',
  'agent-hijack',
] as const

/** Runs of three characters, which two near-copies share. */
const trigrams = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)))

describe.each(languages)('the lists of %s', (language) => {
  const attacks = readTexts(language, 'attack')
  const benign = readTexts(language, 'benign')

  test('have at least 150 attacks and 150 benign texts', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(150)
    expect(benign.length).toBeGreaterThanOrEqual(150)
  })

  test('have every kind of attack', () => {
    expect(new Set(attacks.map(({ kind }) => kind))).toEqual(new Set(attackKinds))
  })

  test('have no two texts that are nearly the same', () => {
    const sets = [...attacks, ...benign].map(({ text }) => trigrams(text))
    for (const [at, one] of sets.entries()) {
      for (const other of sets.slice(at + 1)) {
        const shared = one.intersection(other).size
        expect(shared / (one.size + other.size - shared)).toBeLessThan(0.4)
      }
    }
  })
})

test.each(languages)('documents of %s hold what was planted, and are the same for the same seed', (language) => {
  const made = documents(language, 3)
  expect(documents(language, 3)).toEqual(made)
  const attacks = readTexts(language, 'attack').map(({ text }) => text)
  const holds = (text: string): boolean => attacks.some((attack) => text.includes(attack))
  expect(made.planted.every(({ text }) => holds(text))).toBe(true)
  expect(made.clean.some(({ text }) => holds(text))).toBe(false)
  expect(made.clean.length).toBe(made.planted.length)
})

test('words are disguised as their marks say', () => {
  expect(disguised('run «b64:stop»\\nnow')).toBe('run c3RvcA==\nnow')
  expect(disguised('«rev:abc» «rot13:Nop»')).toBe('cba Abc')
  expect(() => disguised('«none:abc»')).toThrow('none')
})

describe('scores', () => {
  test('are by language, and full where everything is called an attack', () => {
    const all = scoreAttacks(() => true)
    expect(languages.every((language) => all[language].attack.caught === all[language].attack.of)).toBe(true)
    expect(languages.every((language) => all[language].benign.caught > 0)).toBe(true)
    expect(scoreAttacks(() => false).en).toMatchObject({ attack: { caught: 0 }, benign: { caught: 0 } })
  })

  test('are by kind over all languages', () => {
    const kinds = scoreKinds('attack', ({ speaker }) => speaker === 'tool')
    expect(kinds.get('override')?.caught).toBe(0)
    expect(kinds.get('agent-hijack')?.caught).toBeGreaterThan(0)
  })

  test('part the sides fully, not at all or the wrong way round', () => {
    expect(areaUnderCurve('en', ({ side }) => (side === 'attack' ? 0.1 : 0))).toBe(1)
    expect(areaUnderCurve('en', () => 0.3)).toBe(0.5)
    expect(areaUnderCurve('en', ({ side }) => (side === 'attack' ? 0 : 0.9))).toBe(0)
  })

  test('have intervals as in the tables', () => {
    const [low, high] = interval({ caught: 8, of: 10 })
    expect(low).toBeCloseTo(0.4902, 3)
    expect(high).toBeCloseTo(0.9433, 3)
  })
})
