import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'feilun-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a person does, in English unless said, and gives what it printed. */
const feilun = (args: readonly string[], input = '', locale = 'en_GB.UTF-8', TZ = 'Asia/Hong_Kong') =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'apps/build/cli.ts'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, LANG: locale, LC_ALL: locale, TZ, FEILUN_PACK: 'packs/hk-2026' },
  })

const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))

describe('feilun decide', () => {
  const facts = [
    '{"id":1,"facts":{"party-kind":"school"}}',
    '{"id":"flat","party-kind":"government-department"}',
    '{"id":3,"facts":{"no-such-fact":true}}',
    'not json',
    '{"id":5,"facts":{}}',
  ].join('\n')
  const done = feilun(['decide', '--pack', 'packs/hk-2026', '--facts', '-', '--as-of', '2026-03-10'], facts)
  const lines = linesOf(done.stdout)

  it('decides as of today where it is called, unless told otherwise', () => {
    // Between these two it is never the same day.
    const days = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].map((zone) => {
      const args = ['decide', '--pack', 'packs/hk-2026', '--facts', '-', '--reasons', 'full']
      const [line] = linesOf(feilun(args, '{"id":1}', 'en_GB.UTF-8', zone).stdout)
      return JSON.stringify(line).match(/"asOf":"([\d-]+)"/)?.[1]
    })
    expect(days[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(days[0]).not.toBe(days[1])
  })

  it('answers each line in its place, and says which could not be decided without stopping', () => {
    expect(lines.map(({ id }) => id)).toEqual([1, 'flat', 3, null, 5])
    expect(lines[0]).toMatchObject({
      outcomes: { 'smart-teaching-grant': 'needs-facts' },
      missing: { 'smart-teaching-grant': expect.arrayContaining(['public-sector-school']) },
    })
    expect(lines[1]).toMatchObject({
      outcomes: { 'department-ai-assessment': 'meets', 'smart-teaching-grant': 'fails' },
    })
    expect(lines[2]).toMatchObject({
      error: { code: 'facts-invalid', problems: [{ fact: 'no-such-fact', code: 'unknown-fact' }] },
    })
    expect(lines[3]).toMatchObject({ error: { code: 'request-not-json', line: 4 } })
    expect(done.status).toBe(1)
  })

  it('says on standard error how many decisions a second of CPU made', () => {
    expect(done.stderr).toMatch(/\d+ decisions per CPU second/)
  })

  it('gives reasons when asked', () => {
    const full = feilun(
      ['decide', '--pack', 'packs/hk-2026', '--facts', '-', '--reasons', 'full'],
      '{"id":1,"facts":{"party-kind":"bank"}}',
    )
    expect(linesOf(full.stdout)[0]).toMatchObject({
      decisions: expect.arrayContaining([
        expect.objectContaining({
          subject: 'genai-sandbox',
          outcome: expect.objectContaining({ because: expect.anything() }),
        }),
      ]),
    })
  })

  it.each([
    [['decide'], 2],
    [['decide', '--pack', 'packs/hk-2026', '--facts', '-', '--as-of', '2026-13-01'], 1],
    [['decide', '--pack', '/nowhere', '--facts', '-'], 1],
    [['decide', '--pack', 'packs/hk-2026', '--facts', '/nowhere.jsonl'], 1],
    [['decide', '--unknown'], 2],
    [['nonsense'], 2],
    [['help'], 0],
    [['decide', '--help'], 0],
    [['--help'], 0],
    [['toString'], 2],
  ])('%j ends with %i and a remedy, never a trace', (args, status) => {
    const ended = feilun(args)
    expect(ended.status).toBe(status)
    expect(ended.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('feilun pack', () => {
  it('checks the real pack and finds nothing wrong', () => {
    const done = feilun(['pack', 'check', 'packs/hk-2026'])
    expect(done.stdout).toContain('no errors')
    expect(done.status).toBe(0)
  })

  it('names file, line, rule and remedy of what is wrong', () => {
    writeFileSync(join(folder, 'broken.yaml'), 'facts:\n  - id: Bad Id\n    type: colour\n')
    const done = feilun(['pack', 'check', folder])
    expect(done.stdout).toMatch(/broken\.yaml:\d+:\d+ /)
    expect(done.stdout).toContain('→')
    expect(done.status).toBe(1)
  })

  it.each([
    ['zh_HK.UTF-8', ['編號由小寫英文字母', '"Bad Id" 並非', '→ 請改寫為'], '內容包有錯'],
    ['zh_CN.UTF-8', ['编号由小写英文字母', '"Bad Id" 并非', '→ 请改写为'], '内容包有错'],
    ['en_GB.UTF-8', ['small letters, digits', '"Bad Id" is not', '→ Write'], 'The pack has errors'],
  ])('explains a broken pack to a reader of %s, by the same codes and lines', (locale, words, title) => {
    const broken = join(folder, locale)
    mkdirSync(broken)
    writeFileSync(join(broken, 'broken.yaml'), 'facts:\n  - id: Bad Id\n    type: colour\nmeasure: []\n')
    const { stdout, status } = feilun(['pack', 'check', broken], '', locale)
    for (const word of words) expect(stdout).toContain(word)
    const reported = [...stdout.matchAll(/broken\.yaml:(\d+:\d+ [a-z-]+): /g)].map(([, what]) => what)
    expect(reported).toEqual(['2:5 missing-key', '2:9 bad-id', '3:11 wrong-value', '4:1 unknown-key', '1:1 rules-only'])
    expect(status).toBe(1)

    const refused = feilun(['decide', '--pack', broken, '--facts', '-'], '', locale)
    expect(refused.stderr).toContain(title)
    for (const word of words.slice(1, 2)) expect(refused.stderr).toContain(`broken.yaml:2:9: ${word}`)
  })

  it('finds no difference between a pack and itself', () => {
    const done = feilun(['pack', 'diff', 'packs/hk-2026', 'packs/hk-2026'])
    expect([done.stdout.trim(), done.status]).toEqual(['No difference.', 0])
  })
})

describe('feilun stand', () => {
  it('asks one question at a time, understands mistakes and skips, and says where one stands', () => {
    const done = feilun(['stand', '--as-of', '2026-03-10'], `wrong\n1\n${'\n'.repeat(20)}`)
    expect(done.stdout).toContain('Who are you?')
    expect(done.stdout).toContain('That was not understood.')
    expect(done.stdout).toMatch(/Open to you \(\d+\)/)
    expect(done.status).toBe(0)
  })
})
