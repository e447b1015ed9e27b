import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { decide } from '../answer/decide.ts'
import { GOOD } from '../testing/goodPack.ts'
import { TODAY } from '../testing/packs.ts'
import { readRulePack } from './readRulePack.ts'

const options = { simplify: (text: string) => text }

function codesOf(text: string): readonly string[] {
  const result = readRulePack([{ path: 'hostile.yaml', text }], options)
  return result.ok ? [] : [...new Set(result.problems.map((problem) => problem.code))]
}

/** A bound on CPU time, generous for a slow machine, that only runaway work exceeds. */
function inTime(work: () => void): void {
  const before = process.cpuUsage()
  work()
  const used = process.cpuUsage(before)
  expect((used.user + used.system) / 1e6).toBeLessThan(20)
}

describe('hostile YAML is refused with a problem, in bounded time', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, place) => `${name}: &${name} [${`*${'abcdefgh'[place]}, `.repeat(9)}]`),
  ]
  const cases: readonly (readonly [string, string, string])[] = [
    ['aliases of aliases', `facts:\n${bomb.map((line) => `  - ${line}`).join('\n')}`, 'too-many-aliases'],
    ['an alias of itself', 'facts: &a\n  - *a\n', 'too-deep'],
    ['a hundred thousand brackets', `facts: ${'['.repeat(100_000)}`, 'too-deep'],
    ['brackets that close', `facts: ${'['.repeat(400)}${']'.repeat(400)}`, 'too-deep'],
    [
      'a ladder of indentation',
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'too-deep',
    ],
    ['very many keys in one map', Array.from({ length: 150_000 }, (_, at) => `k${at}: x`).join('\n'), 'unknown-key'],
    ['ten megabytes', `facts:\n${'# padding\n'.repeat(1_000_000)}`, 'too-large'],
    ['two documents', '---\nfacts: []\n---\nfacts: []\n', 'yaml-syntax'],
    ['a list instead of a map', '- facts\n', 'not-a-mapping'],
    ['a number instead of a map', '42\n', 'not-a-mapping'],
    ['a key that is a list', '? [a, b]\n: c\n', 'wrong-type'],
    ['a lone surrogate', 'facts: \uD800\n', 'not-utf-8'],
    ['a null byte', 'facts: \u0000\n', 'not-utf-8'],
    ['an unknown tag', 'facts: !evil []\n', 'yaml-syntax'],
    ['keys of the prototype', 'facts:\n  - __proto__: { polluted: true }\n    constructor: 1\n', 'unknown-key'],
  ]
  for (const [name, text, code] of cases) {
    it(name, () => {
      inTime(() => expect(codesOf(text)).toContain(code))
      expect('polluted' in {}).toBe(false)
    })
  }

  it('a chain of names is bounded, and so is a tree of them', () => {
    const chain = Array.from(
      { length: 300 },
      (_, at) => `  - { id: c${at}, ${at === 299 ? 'fact: f, is: true' : `criterion: c${at + 1}`} }`,
    )
    const pack = `facts: [{ id: f, type: boolean, label: { zh-Hant: 甲, en: F } }]\ncriteria:\n${chain.join('\n')}\n`
    inTime(() => expect(codesOf(pack)).toEqual(['too-deep']))
    const tree = Array.from({ length: 60 }, (_, at) =>
      at === 59
        ? `  - { id: c59, fact: f, is: true }`
        : `  - { id: c${at}, all: [{ criterion: c${at + 1} }, { criterion: c${at + 1} }] }`,
    )
    const doubled = `facts: [{ id: f, type: boolean, label: { zh-Hant: 甲, en: F } }]\ncriteria:\n${tree.join('\n')}\nsubjects: [{ id: s, kind: k, name: { zh-Hant: 乙, en: S }, criterion: { criterion: c0 } }]\n`
    inTime(() => {
      const result = readRulePack([{ path: 'tree.yaml', text: doubled }], options)
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      const [decision] = decide(compile(result.pack), { f: true }, TODAY)
      expect(decision?.outcome.kind).toBe('meets')
      expect(JSON.stringify(decision).length).toBeLessThan(100_000)
    })
  })

  it('no more than a thousand problems are reported', () => {
    const result = readRulePack([{ path: 'many.yaml', text: `facts:\n${'  - { id: A }\n'.repeat(5000)}` }], options)
    expect(result.ok ? 0 : result.problems.length).toBe(1000)
  })
})

describe('a good pack with random damage', () => {
  const lines = GOOD.split('\n')
  const words = [
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '*a',
    '&a ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '!',
    '%',
    '@',
    '`',
    '\t',
    '~',
    'null',
    '.inf',
    '.nan',
    '1e999',
    '0x10',
    'true',
    '2026-13-01',
    '所有',
    '\u{20000}',
    '<<: ',
    'as-of',
    '-1',
    '',
  ]
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('line' as const), at: fc.nat(lines.length - 1), to: fc.nat(lines.length - 1) }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(GOOD.length), word: fc.constantFrom(...words) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(GOOD.length), length: fc.nat(40) }),
    fc.record({ kind: fc.constant('value' as const), at: fc.nat(lines.length - 1), word: fc.constantFrom(...words) }),
  )

  function damaged(text: string, harm: typeof damage extends fc.Arbitrary<infer T> ? T : never): string {
    switch (harm.kind) {
      case 'line': {
        const copy = text.split('\n')
        copy.splice(harm.to, 0, ...copy.splice(harm.at, 1))
        return copy.join('\n')
      }
      case 'insert':
        return text.slice(0, harm.at) + harm.word + text.slice(harm.at)
      case 'cut':
        return text.slice(0, harm.at) + text.slice(harm.at + harm.length)
      case 'value':
        return text
          .split('\n')
          .map((line, at) => (at === harm.at ? line.replace(/: .*$/, `: ${harm.word}`) : line))
          .join('\n')
    }
  }

  it('is read or refused with located problems, and what is read can be decided', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (harms) => {
        const text = harms.reduce(damaged, GOOD)
        const result = readRulePack([{ path: 'fuzz.yaml', text }], options)
        if (result.ok) {
          for (const decision of decide(compile(result.pack), {}, TODAY))
            expect(JSON.stringify(decision).length).toBeGreaterThan(10)
          return
        }
        refused += 1
        expect(result.problems.length).toBeGreaterThan(0)
        for (const problem of result.problems) {
          expect(problem.line).toBeGreaterThan(0)
          expect(problem.line).toBeLessThanOrEqual(text.split('\n').length)
        }
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(150)
  })
})
