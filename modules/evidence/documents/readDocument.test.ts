import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeilunError, type ErrorCode } from '#platform/errors'
import { aDocx, aZip, wordBody, wordFiles } from '../testing/aZip.ts'
import { aPdf } from '../testing/aPdf.ts'
import { DocumentFault } from './fault.ts'
import { parseDocument } from './parseDocument.ts'
import { readDocument } from './readDocument.ts'

const limit = { maxDocumentBytes: 2_000_000 }
const read = (bytes: Uint8Array, maxDocumentBytes = limit.maxDocumentBytes) =>
  readDocument({ name: 'x', bytes }, { maxDocumentBytes })
const codes: readonly ErrorCode[] = [
  'document-unreadable',
  'document-empty',
  'document-too-large',
  'document-encoding',
  'document-kind-unknown',
]
const refused = (code: ErrorCode) => expect.objectContaining({ code })

describe('a document read in a thread of its own', () => {
  it('gives what was read', async () => {
    const { kind, text, passages } = await read(aDocx([{ text: '新碼頭將於明年啟用。' }]))
    expect({ kind, text, passages: passages.length }).toEqual({
      kind: 'docx',
      text: '新碼頭將於明年啟用。',
      passages: 1,
    })
  })

  it('is not opened where it is larger than the limit', async () => {
    await expect(read(Buffer.alloc(60_000_000, 'a'), 50_000_000)).rejects.toThrow(refused('document-too-large'))
  })

  it('a Word document nested too deep to be followed is unreadable, and nothing else happens', async () => {
    const depth = 60_000
    const deep = wordBody(`${'<w:p><w:r><w:txbxContent>'.repeat(depth)}${'</w:txbxContent></w:r></w:p>'.repeat(depth)}`)
    await expect(read(aZip(wordFiles(deep)), 50_000_000)).rejects.toThrow(FeilunError)
  })

  it('a page of PDF that unpacks to more than can be held is refused, and nothing else happens', async () => {
    const { deflateSync } = await import('node:zlib')
    const bomb = deflateSync(deflateSync(Buffer.alloc(200_000_000, 0x20)))
    const body = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
      ),
      bomb,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n'),
    ])
    await expect(read(body)).rejects.toThrow(FeilunError)
  })
})

describe('whatever the bytes', () => {
  const limits = { size: 500_000, passages: 5_000 }
  const outcome = async (bytes: Uint8Array): Promise<string> => {
    try {
      const { text, passages } = await parseDocument(bytes, limits)
      expect(text.isWellFormed()).toBe(true)
      expect(text.includes('\0')).toBe(false)
      for (const { start, end } of passages) expect(text.slice(start, end).trim()).not.toBe('')
      return 'read'
    } catch (error) {
      if (error instanceof DocumentFault) return `document-${error.fault}`
      throw error
    }
  }
  const expected = ['read', ...codes]

  it('noise is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(expected).toContain(await outcome(bytes))
      }),
      { numRuns: 400 },
    )
  })

  const html = Buffer.from(
    '<!doctype html><html><body><h1>甲</h1><p>乙<b>丙</p></b><table><tr><td>丁<td>戊</table><ul><li>己<ul><li>庚</ul></ul></body></html>',
  )
  const wholes = { pdf: aPdf([['甲乙', '', 'words']]), docx: aDocx([{ text: '甲乙' }]), html }
  it.each(Object.entries(wholes))(
    'a %s with bytes changed, cut out or put in is read or refused by name',
    async (_kind, whole) => {
      const change = fc.record({ at: fc.nat(whole.length - 1), cut: fc.nat(30), put: fc.uint8Array({ maxLength: 8 }) })
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          let bytes: Buffer = whole
          for (const { at, cut, put } of changes)
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)])
          expect(expected).toContain(
            await outcome(bytes).catch((error: unknown) => (error instanceof Error ? error.stack : error)),
          )
        }),
        { numRuns: 120 },
      )
    },
  )

  it('tags in any order are taken apart', async () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '<ul>',
      '</ul>',
      '<pre>',
      '<br>',
      '<script>',
      '</script>',
      '<svg>',
      '<math>',
      '<template>',
      '<select>',
      '&amp;',
      '&#0;',
      '&#xD800;',
      '甲',
      ' a ',
      '\n',
      '<b>',
      '</b>',
      '<a>',
      '<h1>',
      '<main>',
      '<frameset>',
      '<!--',
      '-->',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 60 }), async (tags) => {
        expect(expected).toContain(await outcome(Buffer.from(`<!doctype html>${tags.join('')}`)))
      }),
      { numRuns: 400 },
    )
  })
})
