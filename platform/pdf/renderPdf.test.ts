import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages, type Language } from '#platform/i18n'
import { fontsFor } from './fonts.ts'
import type { Block, PdfDocument } from './document.ts'
import { drawable, runsOf } from './lines/runs.ts'
import { renderPdf } from './renderPdf.ts'
import { readPdf, type ReadPdf } from './testing/readPdf.ts'

const at = new Date('2026-11-22T06:00:00Z')
const document = (blocks: readonly Block[], language: Language = 'zh-Hant'): PdfDocument => ({
  language,
  title: '決定 <b> & 理由',
  author: '飛輪',
  at,
  blocks,
  foot: (page, pages) => `第${page}頁，共${pages}頁`,
})
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const site = 'https://feilun.example'

describe('A document', () => {
  let read: ReadPdf
  beforeAll(async () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 1, text: '我們的決定' },
      { kind: 'paragraph', spans: [{ text: '請看' }, { text: '計劃', href: `${site}/計劃` }, { text: '。' }] },
      { kind: 'paragraph', look: 'box', spans: [{ text: '這是示例。' }] },
      { kind: 'heading', level: 2, text: '理由' },
      { kind: 'list', items: [[{ text: '第一' }], [{ text: '第二' }]] },
      { kind: 'facts', rows: [{ name: '編號', says: [{ text: 'FL-1' }] }] },
      { kind: 'table', columns: ['甲', '乙'], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
    ]
    read = await readPdf(await renderPdf(document(blocks)))
  })

  it('has a structure that is read in the order of its blocks, and nothing outside of it', () => {
    expect(read.structure).toEqual([
      'H1:我們的決定',
      'P:請看計劃。',
      'Link:計劃',
      'P:這是示例。',
      'H2:理由',
      'L:第一第二',
      'LI:第一',
      'LBody:第一',
      'LI:第二',
      'LBody:第二',
      'Table:編號FL-1',
      'TR:編號FL-1',
      'TH:編號',
      'TD:FL-1',
      'Table:甲乙12',
      'TR:甲乙',
      'TH:甲',
      'TH:乙',
      'TR:12',
      'TD:1',
      'TD:2',
    ])
    expect(read.untagged).toBe('')
  })

  it('says its language and its title, and that it is marked', () => {
    expect(read).toMatchObject({ language: 'zh-Hant-HK', marked: true, showsTitle: true, title: '決定 ＜b＞ ＆ 理由' })
    expect(read.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(read.xmp).toContain('決定 ＜b＞ ＆ 理由')
  })

  it('names what a link leads to', () => {
    expect(read.links).toEqual([{ href: `${site}/%E8%A8%88%E5%8A%83`, words: '計劃' }])
  })

  it('numbers its pages where no reader is read them', () => {
    expect(read.artifacts).toBe('第1頁，共1頁')
  })
})

describe('A long document', () => {
  const long = (language: Language) => {
    const sentence = '我們會在三十日內回覆；請說明個案編號（FL-2026-000123-C）。Thank you for your patience. '
    const link = { text: `查看${sentence.repeat(3)}`, href: site }
    return document(
      [
        ...Array.from({ length: 14 }, (_, i) => paragraph(`${i}. ${sentence.repeat(4)}`)),
        { kind: 'paragraph', spans: [link] },
        { kind: 'table', columns: ['甲', '乙'], rows: [[[{ text: sentence.repeat(60) }], [{ text: '短' }]]] },
      ],
      language,
    )
  }

  it.each(languages)('goes on over its pages with every word in a tag, in %s', async (language) => {
    const asked = long(language)
    const read = await readPdf(await renderPdf(asked))
    expect(read.pages).toBeGreaterThan(3)
    expect(read.untagged).toBe('')
    expect(read.artifacts).toContain(`第${read.pages}頁，共${read.pages}頁`)
    expect(read.text.length - read.artifacts.length).toBe(
      asked.blocks
        .flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : []))
        .concat('甲乙', '短', ...Array.from({ length: 60 }, () => sentenceOf(asked)))
        .join('')
        .replaceAll(/\s/g, '').length,
    )
  })

  it('is the same to the byte for the same day, and another for another', async () => {
    const [one, two, other] = await Promise.all([
      renderPdf(long('en')),
      renderPdf(long('en')),
      renderPdf({ ...long('en'), at: new Date('2026-11-23T06:00:00Z') }),
    ])
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, other)).not.toBe(0)
  })

  it('embeds of its fonts only what it uses', async () => {
    for (const language of languages) {
      expect((await renderPdf(long(language))).length).toBeLessThan(200_000)
    }
  })
})

const sentenceOf = ({ blocks }: PdfDocument): string => {
  const table = blocks.find((block) => block.kind === 'table')
  const text = table?.kind === 'table' ? (table.rows[0]?.[0]?.[0]?.text ?? '') : ''
  return text.slice(0, text.length / 60)
}

it('Quotation marks and apostrophes are as narrow as the Latin letters beside them, and as wide as Han elsewhere', () => {
  const narrow = (text: string, marks: 'narrow' | 'by-neighbour') =>
    runsOf(text, { fonts: fontsFor('zh-Hant', 'regular'), marks }).flatMap((run) => (run.narrow ? run.text : []))
  expect(narrow('the “judges’” view', 'narrow')).toEqual(['“', '’', '”'])
  expect(narrow('他說“好”。It’s', 'by-neighbour')).toEqual(['’'])
})

describe('No character is ever a box', () => {
  const named = (text: string, language: Language): readonly string[] =>
    (['regular', 'bold'] as const).flatMap((weight) =>
      runsOf(drawable(text), { fonts: fontsFor(language, weight), marks: 'by-neighbour' }).flatMap(
        ({ means }) => means ?? [],
      ),
    )
  const root = join(import.meta.dirname, '../..')
  const files = globSync('{{platform,modules,apps}/**/messages/*.ts,packs/**/*.yaml}', { cwd: root })

  it('looks at messages and at a pack', () => {
    expect(files.filter((file) => file.endsWith('.yaml')).length).toBeGreaterThan(5)
    expect(files.filter((file) => file.endsWith('.ts')).length).toBeGreaterThan(20)
  })

  it.each(languages)('of any message or of the pack, in the fonts of %s', (language) => {
    const characters = new Set(files.flatMap((file) => [...readFileSync(join(root, file), 'utf8')]))
    expect(named([...characters].join(''), language)).toEqual([])
  })

  it('of Hong Kong’s own', () => expect(named('嘅咗喺嚟唔冇哋啲𨋢衞裏説邨埗涌', 'zh-Hant')).toEqual([]))

  it('that no font holds: it is named by its number, and is itself to whoever listens or copies', async () => {
    const bytes = await renderPdf({ ...document([paragraph('𠮶個😀')]) })
    const { text, untagged } = await readPdf(bytes)
    expect(text).toContain('[U+20BB6]個[U+1F600]')
    expect(untagged).toBe('')
    expect(named('𠮶', 'zh-Hant')).toEqual(['𠮶', '𠮶'])
  })

  it('that draws nothing or breaks the line', async () => {
    const { text } = await readPdf(await renderPdf(document([paragraph('甲\u0000\u200D\uFE0F\n乙\u202E丙\uD83Dé')])))
    expect(text).toContain('甲乙丙é')
  })
})
