import { describe, expect, it } from 'vitest'
import { aDocx, aZip, wordBody, wordFiles } from '../testing/aZip.ts'
import { aPdf } from '../testing/aPdf.ts'
import { parseDocument } from './parseDocument.ts'

const limits = { size: 5_000_000, passages: 10_000 }
const parse = (given: string | Uint8Array) =>
  parseDocument(typeof given === 'string' ? Buffer.from(given) : given, limits)
const shown = async (given: string | Uint8Array) => {
  const { text, passages } = await parse(given)
  return passages.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
const fault = (name: string) => expect.objectContaining({ fault: name })

describe('a text file', () => {
  it('is stored to the letter: line ends, spaces and blank lines too', async () => {
    const text = '  第一行。\r\n\r\n\tsecond line \n\n\n'
    expect(await parse(text)).toMatchObject({ kind: 'text', encoding: 'utf-8', text })
  })

  it('that speaks of tags is no web page', async () => {
    expect(await parse('Use <b> for bold, and <p> for a paragraph.')).toMatchObject({ kind: 'text' })
  })
})

describe('a web page', () => {
  const html = `<!doctype html><html><head><title>Head</title><style>p{}</style></head><body>
    <header><a href="/">Logo</a></header><nav><ul><li>Home</li><li>News</li></ul></nav>
    <main><h1>A new ferry&nbsp;&amp; pier</h1>
    <p>The pier opens in <b>May</b> 2027.<br>It costs &#36;3&nbsp;million.</p>
    <script>document.write('<p>never</p>')</script><noscript>never</noscript>
    <figure><img src="x.png" onerror="never()" alt="never"><figcaption>The pier at dusk</figcaption></figure>
    <ul><li>First <i>item</i></li><li>Second item</li></ul>
    <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2027</td><td>12</td></tr></table>
    <div hidden>never</div><div aria-hidden="true">never</div><div role="navigation">never</div>
    <p style="color:red; Display : none !important">never</p><p style="visibility:hidden">never</p>
    </main><aside>never</aside><footer>never</footer></body></html>`

  it('is taken apart into its blocks, and nothing in it is run', async () => {
    expect(await shown(html)).toEqual([
      'heading: A new ferry & pier',
      'paragraph: The pier opens in May 2027.\nIt costs $3 million.',
      'caption: The pier at dusk',
      'list-item: First item',
      'list-item: Second item',
      'table-like: Year\tBoats',
      'table-like: 2027\t12',
    ])
  })

  it('is read in the encoding that it declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="big5"><body><p>'),
      Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
      Buffer.from('</p></body></html>'),
    ])
    expect(await parse(bytes)).toMatchObject({ kind: 'html', encoding: 'big5', text: '中文' })
  })

  it('nested a hundred thousand deep is read all the same', async () => {
    const depth = 100_000
    const { text } = await parse(`<!doctype html><body>${'<div>'.repeat(depth)}deep down${'</div>'.repeat(depth)}`)
    expect(text).toBe('deep down')
  })

  it('keeps no character that could not be stored', async () => {
    const { text } = await parse('<html><body><p>ab&#0;c&#xD800;d\u0001e\u200bf</p></body></html>')
    expect(text).toMatch(/^ab.?c.?def$/u)
    expect(text.isWellFormed() && !/\p{Cc}/u.test(text)).toBe(true)
  })

  it('without words is empty', async () => {
    await expect(parse('<!doctype html><body><script>x</script></body>')).rejects.toThrow(fault('empty'))
  })
})

describe('a PDF', () => {
  it('gives its lines, with a gap where the page leaves one', async () => {
    const { kind, text } = await parse(
      aPdf([['Ferry plan', '', 'The pier opens in May 2027.', '渡輪服務將於明年擴展。'], ['Page two']]),
    )
    expect({ kind, text }).toEqual({
      kind: 'pdf',
      text: 'Ferry plan\n\nThe pier opens in May 2027.\n渡輪服務將於明年擴展。\n\n\nPage two',
    })
  })

  it('of pictures only is empty', async () => {
    await expect(parse(aPdf([[]]))).rejects.toThrow(fault('empty'))
  })

  it('cut short never fails but as unreadable or empty', async () => {
    const whole = aPdf([['The pier opens in May 2027.']])
    for (let length = 9; length < whole.length; length += 97) {
      const outcome = await parse(whole.subarray(0, length)).then(
        ({ text }) => text,
        (error: { fault?: string }) => error.fault,
      )
      expect(['unreadable', 'empty', 'The pier opens in May 2027.']).toContain(outcome)
    }
  })
})

describe('a Word document', () => {
  it('gives its paragraphs and headings', async () => {
    const docx = aDocx([{ text: '渡輪計劃', style: 'Heading1' }, { text: '新碼頭將於二〇二七年五月啟用。' }])
    expect(await shown(docx)).toEqual(['heading: 渡輪計劃', 'paragraph: 新碼頭將於二〇二七年五月啟用。'])
  })

  it('that is some other archive is of no known kind', async () => {
    await expect(parse(aZip([{ name: 'a.txt', content: Buffer.from('a') }]))).rejects.toThrow(fault('kind-unknown'))
  })

  it('that would unpack to more than the limit is refused before anything is unpacked', async () => {
    const bomb = aZip([...wordFiles(wordBody('')), { name: 'word/media/a.bin', content: Buffer.alloc(6_000_000) }])
    expect(bomb.length).toBeLessThan(20_000)
    await expect(parse(bomb)).rejects.toThrow(fault('too-large'))
  })

  it('packed more tightly than any text is refused', async () => {
    const bomb = aZip([...wordFiles(wordBody('')), { name: 'word/media/a.bin', content: Buffer.alloc(4_000_000) }])
    await expect(parse(bomb)).rejects.toThrow(fault('too-large'))
  })

  it('whose directory lies about a size is found out', async () => {
    const [types, rels, styles] = wordFiles('')
    if (!types || !rels || !styles) throw new Error('no files')
    const content = Buffer.from(wordBody('<w:p/>'.repeat(500_000)))
    const liar = aZip([types, rels, styles, { name: 'word/document.xml', content, claims: 1_000 }])
    await expect(parse(liar)).rejects.toThrow(fault('unreadable'))
  })

  it('that declares entities is refused', async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${wordBody('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`
    await expect(parse(aZip(wordFiles(laughs)))).rejects.toThrow(fault('unreadable'))
  })

  it('with an archive within it leaves that packed', async () => {
    const inner = aZip([{ name: 'b.bin', content: Buffer.alloc(1_000_000) }])
    const docx = aZip([
      ...wordFiles(wordBody('<w:p><w:r><w:t>outer</w:t></w:r></w:p>')),
      { name: 'word/embeddings/inner.zip', content: inner },
    ])
    expect(await parse(docx)).toMatchObject({ kind: 'docx', text: 'outer' })
  })
})

describe('a document of no known kind', () => {
  it.each<[string, Uint8Array]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0)],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['rich text', Buffer.from('{\\rtf1\\ansi hello}')],
    ['an empty archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['noise', Buffer.from('00010203fffefdfc00010203f0f1f2f300017f80818200', 'hex')],
    ['a text with a zero byte in it', Buffer.from('abc\0def')],
  ])('%s is refused', async (_name, bytes) => {
    await expect(parse(bytes)).rejects.toThrow(fault('kind-unknown'))
  })
  it.each([[''], ['  \n\t\r\n'], ['\ufeff']])('%j is empty', async (text) => {
    await expect(parse(text)).rejects.toThrow(fault('empty'))
  })
})
