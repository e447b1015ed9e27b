import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkInflation } from './inflation.ts'
import { readDocument } from './readDocument.ts'

const limit = { maxDocumentBytes: 50 * 1_048_576 }
const words = Buffer.from('BT /F1 12 Tf 50 780 Td (The pier opens in May.) Tj ET\n')
const blank = (size: number): Buffer => Buffer.concat([words, Buffer.alloc(size, 0x20)])

/** A PDF of one page, drawn by the given stream as often as `times` says. */
function aPage(description: string, data: Uint8Array, times = 1): Buffer {
  const font = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
  const head = `%PDF-1.7
1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj
3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 900] /Contents [${'4 0 R '.repeat(times)}] ${font} >>\nendobj
4 0 obj\n<< /Length ${data.length} ${description} >>\nstream\n`
  return Buffer.concat([
    Buffer.from(head),
    data,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ])
}
const flate = '/Filter /FlateDecode'
const read = (bytes: Uint8Array) => readDocument({ name: 'x.pdf', bytes }, limit)
const tooLarge = expect.objectContaining({ code: 'document-too-large' })

describe('a PDF whose streams are packed', () => {
  it('is read', async () => {
    expect((await read(aPage(flate, deflateSync(words)))).text).toBe('The pier opens in May.')
  })

  it('is refused where they unpack to more than the limit', async () => {
    const bomb = aPage(flate, deflateSync(blank(60_000_000)))
    expect(bomb.length).toBeLessThan(100_000)
    await expect(read(bomb)).rejects.toThrow(tooLarge)
  })

  // What the look at the streams cannot see is stopped by the watch on the memory that the reader takes.
  it('is refused where one that calls itself a picture is the page', async () => {
    await expect(read(aPage(`/Subtype /Image ${flate}`, deflateSync(blank(60_000_000)), 100))).rejects.toThrow(tooLarge)
  })

  it('is refused where a page draws one within the limit again and again', async () => {
    await expect(read(aPage(flate, deflateSync(blank(40_000_000)), 100))).rejects.toThrow(tooLarge)
  })
})

describe('what the streams of a PDF unpack to', () => {
  const packed = deflateSync(Buffer.alloc(10_000, 0x20))
  const check = (bytes: Uint8Array, most: number) =>
    checkInflation(bytes, most).then(
      () => 'within',
      () => 'beyond',
    )

  it.each<[string, Buffer, number]>([
    ['is counted', aPage(flate, packed), 10_000],
    ['is the sum of them', Buffer.concat([aPage(flate, packed), aPage(flate, packed)]), 20_000],
    ['is counted whatever their description says of them', aPage('/Length 1 /Filter /Fl#61teDecode', packed), 10_000],
    ['counts what is packed twice at both', aPage(flate, deflateSync(packed)), 10_000 + packed.length],
  ])('%s', async (_says, bytes, size) => {
    expect([await check(bytes, size), await check(bytes, size - 1)]).toEqual(['within', 'beyond'])
  })

  it('is counted where they are damaged at the end', async () => {
    const whole = deflateSync(Buffer.alloc(1_000_000, 0x20))
    const damaged = Buffer.concat([whole.subarray(0, -4), Buffer.from('????')])
    expect(await check(aPage(flate, damaged), 900_000)).toBe('beyond')
  })

  it('leaves out pictures, which are not unpacked to read the words', async () => {
    expect(await check(aPage(`/Type /XObject /Subtype /Image ${flate}`, packed), 1)).toBe('within')
  })

  it('leaves out what is not packed', async () => {
    expect(await check(aPage('', words), 1)).toBe('within')
  })
})
