import { describe, expect, it } from 'vitest'
import { decode, plausibility } from './decode.ts'

const hongKong: readonly (readonly [string, number, number])[] = [
  ['哋', 0x92, 0x5d],
  ['嘅', 0x9d, 0xef],
  ['喺', 0x9d, 0xf6],
]

/** What an encoding makes of a text; TextEncoder writes UTF-8 only, so the table is read backwards from the decoder. */
function encodeAs(text: string, encoding: 'big5' | 'gb18030'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\ufffd') table.set(char, [lead, trail])
    }
  }
  // Node's decoder shows Hong Kong's characters as private ones: their bytes, from the standard's own table.
  if (encoding === 'big5') for (const [char, ...pair] of hongKong) table.set(char, pair)
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 128) return [char.charCodeAt(0)]
      const bytes = table.get(char)
      if (!bytes) throw new Error(`${encoding} has no ${char}`)
      return bytes
    }),
  )
}
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const marked = (mark: readonly number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes])

const hant = '政府今日公布，將於明年撥款1,200萬元，為中小企業提供培訓。\n市民可於網上申請，名額共300個。\n'
const hans = '政府今天公布，将于明年拨款1,200万元，为中小企业提供培训。\n市民可以在网上申请，名额共300个。\n'
const english = 'The Government will set aside $12 million next year for training.\n'

describe('decode', () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', Buffer.from(hant), hant, 'utf-8'],
    ['UTF-8 with a mark, which is no part of the text', marked([0xef, 0xbb, 0xbf], Buffer.from(hant)), hant, 'utf-8'],
    ['UTF-16, little end first, with a mark', marked([0xff, 0xfe], utf16(hant, 'le')), hant, 'utf-16le'],
    ['UTF-16, big end first, with a mark', marked([0xfe, 0xff], utf16(hant, 'be')), hant, 'utf-16be'],
    ['UTF-16 of Chinese without a mark', utf16(hant, 'le'), hant, 'utf-16le'],
    ['UTF-16 of English without a mark', utf16(english, 'be'), english, 'utf-16be'],
    ['Big5', encodeAs(hant, 'big5'), hant, 'big5'],
    [
      'Big5 with Hong Kong characters',
      encodeAs('佢哋話呢個計劃嘅申請喺下月開始，市民可以喺網上報名。', 'big5'),
      '佢哋話呢個計劃嘅申請喺下月開始，市民可以喺網上報名。',
      'big5',
    ],
    ['GB18030 of Simplified Chinese', encodeAs(hans, 'gb18030'), hans, 'gb18030'],
    ['GB18030 of Traditional Chinese', encodeAs(hant, 'gb18030'), hant, 'gb18030'],
    ['a few words of Big5', encodeAs('香港政府', 'big5'), '香港政府', 'big5'],
    ['a few words of GB18030', encodeAs('香港政府', 'gb18030'), '香港政府', 'gb18030'],
  ]
  it.each(cases)('reads %s', (_name, bytes, text, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })

  it('takes the declared encoding of two in which it could be read', () => {
    const bytes = encodeAs('中文', 'big5')
    expect(decode(bytes, 'big5').encoding).toBe('big5')
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8 with one byte lost', Buffer.concat([Buffer.from(hant).subarray(0, 1), Buffer.from(hant).subarray(2)])],
    ['French in Latin-1', Buffer.from('Le gouvernement a annonc\xe9 hier une aide \xe0 la cr\xe9ation', 'latin1')],
    [
      'Russian in Windows-1251',
      Uint8Array.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe8, 0xf2, 0xe5, 0xeb, 0xfc, 0xf1, 0xf2, 0xe2, 0xee]),
    ],
    ['UTF-16 with half a character', marked([0xff, 0xfe], Uint8Array.of(0x00, 0xd8, 0x41, 0x00))],
    ['UTF-16 that ends within a character', marked([0xff, 0xfe], Uint8Array.of(0x41, 0x00, 0x42))],
    ['a mark of UTF-8 before something else', marked([0xef, 0xbb, 0xbf], encodeAs(hant, 'big5'))],
  ])('refuses %s', (_name, bytes) => {
    expect(() => decode(bytes)).toThrow(expect.objectContaining({ fault: 'encoding' }))
  })

  it('tells a right reading from a wrong one by a wide margin', () => {
    const bytes = encodeAs(hant, 'big5')
    expect(plausibility(hant)).toBeGreaterThan(0.75)
    expect(plausibility(new TextDecoder('gb18030').decode(bytes))).toBeLessThan(0.2)
  })
})
