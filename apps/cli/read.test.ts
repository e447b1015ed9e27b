import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runAt } from './run.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'feilun-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs `feilun read` with no database to be had. */
async function read(args: readonly string[]) {
  const told = { stdout: '', stderr: '' }
  const status = await runAt(['read', '--pack', join(root, 'packs/hk-2026'), ...args], {
    language: 'en',
    env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' },
    write: (text) => void (told.stdout += text),
    complain: (text) => void (told.stderr += text),
  })
  return { ...told, status }
}

const article = file('article.txt', '出版：2027-03-01\n\n教育局將於下月撥款5,000萬元推動全民AI培訓。\n')
const other = file('other.txt', '2027-03-02\n\n消息人士指，全民AI培訓獲撥款6,000萬元。\n')

/** A page as news sites of the city make them: menus, lists of other headlines, a box of tags, a recommendation after the text. */
const page = `<!doctype html><html lang="zh-HK"><head><title>撥款9億元 - 新聞網</title></head><body>
<header><div class="logo">新聞網</div><nav><a>港聞</a><a>財經</a></nav></header>
<div class="breadcrumb"><a>首頁</a> &gt; <a>港聞</a></div>
<div class="article"><h1>教育局撥款5,000萬元推全民AI培訓</h1><div class="date">2027-03-01 10:30</div><div class="share">分享</div>
<p>教育局將於下月撥款5,000萬元推動全民AI培訓，預計明年完成。</p>
<figure><img><figcaption>（資料圖片）</figcaption></figure>
<p>局方表示，首階段有兩成學校參與。</p></div>
<div class="related"><h3>相關新聞</h3><ul><li><a>運輸署斥8億元建無人車道</a></li><li><a>房屋局明年推300個過渡單位</a></li><li><a>醫管局聘500人</a></li></ul></div>
<div class="hot"><h3>熱門文章</h3><div><a>金管局發行70億元債券</a></div><div><a>警務處去年接4萬宗舉報</a></div></div>
<aside><p>地政總署賣地收回20億元</p></aside>
<footer><p>© 2027 新聞網 版權所有</p></footer></body></html>`

describe('feilun read', () => {
  it('prints what it read as JSON, counted from the day that the text states', async () => {
    const { stdout, status } = await read([article, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      source: { name: 'article.txt', written: '2027-03-01', 'written-from': 'text', language: 'zh-Hant' },
      amounts: [{ text: '5,000萬元', value: 50_000_000, money: 'appropriation' }],
      dates: [{ text: '下月', from: '2027-04-01', to: '2027-04-30' }],
      owners: [{ text: '教育局', office: 'education-bureau', role: 'agent' }],
      candidates: [{ subject: { known: { id: 'ai-training-for-all', score: 1 } }, status: { state: 'planned' } }],
    })
  })

  it('counts from the day it is told', async () => {
    const { stdout } = await read([article, '--json', '--written', '2026-12-31'])
    expect(JSON.parse(stdout)).toMatchObject({
      source: { written: '2026-12-31', 'written-from': 'option' },
      dates: [{ from: '2027-01-01' }],
    })
  })

  it('prints lines for people', async () => {
    const { stdout } = await read([article])
    expect(stdout).toContain('[ai-training-for-all 1] the Government says')
    expect(stdout).toContain('Amount: 5,000萬元 (50000000)')
  })

  it('reads of a page what the page is about, and nothing of its menus and its lists of other headlines', async () => {
    const reading = JSON.parse((await read([file('page.html', page), '--json'])).stdout)
    const words = (facts: readonly { readonly text: string }[]): readonly string[] => facts.map(({ text }) => text)
    expect(reading.source).toMatchObject({ written: '2027-03-01', 'written-from': 'text' })
    expect(words(reading.amounts)).toEqual(['5,000萬元', '5,000萬元', '兩成'])
    expect(words(reading.dates)).toEqual(['下月', '明年'])
    expect(words(reading.owners)).toEqual(['教育局', '教育局'])
    expect(reading.candidates.length).toBeLessThanOrEqual(4)
  })

  it('merges documents and names what they disagree on', async () => {
    const { stdout } = await read([article, other, '--merge', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [{ name: 'article.txt' }, { name: 'other.txt' }],
      disagreements: [{ kind: 'amounts-differ', thing: 'ai-training-for-all' }],
    })
    expect((await read([article, other, '--merge'])).stdout).toContain('Disagreements: 1')
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
  ])('%j ends with %i and a remedy, never a trace', async (args, status) => {
    const ended = await read(args)
    expect(ended.status).toBe(status)
    expect(ended.stderr.trim()).not.toBe('')
    expect(ended.stderr).not.toMatch(/\n\s+at /)
  })
})
