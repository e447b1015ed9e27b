import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'feilun-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs `feilun read` with no database to be had. */
const read = (args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'apps/build/cli.ts'), 'read', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        LANG: 'en_GB.UTF-8',
        LC_ALL: 'en_GB.UTF-8',
        FEILUN_PACK: 'packs/hk-2026',
        DATABASE_URL: 'postgres://127.0.0.1:1/none',
      },
    },
  )

const article = file('article.txt', '出版：2027-03-01\n\n教育局將於下月撥款5,000萬元推動全民AI培訓。\n')
const other = file('other.txt', '2027-03-02\n\n消息人士指，全民AI培訓獲撥款6,000萬元。\n')

describe('feilun read', () => {
  it('prints what it read as JSON, counted from the day that the text states', () => {
    const { stdout, status } = read([article, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      source: { name: 'article.txt', written: '2027-03-01', 'written-from': 'text', language: 'zh-Hant' },
      amounts: [{ text: '5,000萬元', value: 50_000_000, money: 'appropriation' }],
      dates: [{ text: '下月', from: '2027-04-01', to: '2027-04-30' }],
      owners: [{ text: '教育局', office: 'education-bureau', role: 'agent' }],
      candidates: [{ subject: { known: { id: 'ai-training-for-all', score: 1 } }, status: { state: 'planned' } }],
    })
  })

  it('counts from the day it is told', () => {
    const { stdout } = read([article, '--json', '--written', '2026-12-31'])
    expect(JSON.parse(stdout)).toMatchObject({
      source: { written: '2026-12-31', 'written-from': 'option' },
      dates: [{ from: '2027-01-01' }],
    })
  })

  it('prints lines for people', () => {
    const { stdout } = read([article])
    expect(stdout).toContain('[ai-training-for-all 1] the Government says')
    expect(stdout).toContain('Amount: 5,000萬元 (50000000)')
  })

  it('merges documents and names what they disagree on', () => {
    const { stdout } = read([article, other, '--merge', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [{ name: 'article.txt' }, { name: 'other.txt' }],
      disagreements: [{ kind: 'amounts-differ', thing: 'ai-training-for-all' }],
    })
    expect(read([article, other, '--merge']).stdout).toContain('Disagreements: 1')
  })

  it.each<[readonly string[], number]>([
    [[], 2],
    [[article, other], 2],
    [['/nowhere.txt'], 1],
    [[file('empty.txt', '')], 1],
    [['http://127.0.0.1:1/'], 1],
    [['ftp://example.test/a'], 1],
    [[article, '--written', 'soon'], 1],
    [[article, '--pack', '/nowhere'], 1],
  ])('%j ends with %i and a remedy, never a trace', (args, status) => {
    const ended = read(args)
    expect(ended.status).toBe(status)
    expect(ended.stderr.trim()).not.toBe('')
    expect(ended.stderr).not.toMatch(/\n\s+at /)
  })
})
