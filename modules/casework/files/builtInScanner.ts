import { inflateSync } from 'node:zlib'
import type { Scanned, Scanner } from '../model/needs.ts'
import { zipEntries } from './zipEntries.ts'

const refused = (reason: string): Scanned => ({ kind: 'refused', reason })
const clean: Scanned = { kind: 'clean' }

/** The test file of EICAR, in two halves so that this file is none itself. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** What begins so is a program, whatever it is called. */
const programs: readonly (readonly [beginning: string, name: string])[] = [
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
  ['\u00ca\u00fe\u00ba\u00be', 'program'],
  ['\u00cf\u00fa\u00ed\u00fe', 'program'],
  ['#!', 'script'],
  ['<?php', 'script'],
]
const scripts = /<script[\s>]|<\?php|javascript:\s*\w/iu

/** PDF: scripts, programs to start, and files inside. `#` escapes in names are undone first. */
const acting = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/u
const unescaped = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

const mostInflated = 8_000_000

/** What stands in a PDF's object streams, which are packed; a stream that does not unpack is left to the readers to refuse. */
function* objectStreams(text: string, bytes: Uint8Array): Iterable<string> {
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm/gu)) {
    const from = /stream\r?\n/gu
    from.lastIndex = index
    const start = from.exec(text)
    if (start === null) continue
    const body = bytes.subarray(start.index + start[0].length, text.indexOf('endstream', start.index))
    try {
      yield inflateSync(body, { maxOutputLength: mostInflated }).toString('latin1')
    } catch {
      // Not packed so, or broken.
    }
  }
}

function scanPdf(text: string, bytes: Uint8Array): Scanned {
  if (/\/Encrypt(?![A-Za-z])/u.test(text)) return refused('encrypted, so that it cannot be looked over')
  if (acting.test(unescaped(text))) return refused('script or embedded file')
  for (const objects of objectStreams(text, bytes))
    if (acting.test(unescaped(objects))) return refused('script or embedded file')
  return clean
}

const mostUnpacked = 500_000_000

function scanZip(bytes: Uint8Array): Scanned {
  const entries = zipEntries(bytes)
  if (entries === undefined) return refused('archive that does not open')
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refused('encrypted, so that it cannot be looked over')
  if (
    entries.some(({ name }) =>
      /vbaProject\.bin$|vbaData\.xml$|activeX\/|embeddings\/|macrosheets\/|oleObject/iu.test(name),
    )
  )
    return refused('macros or embedded objects')
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
    return refused('archive that unpacks to too much')
  return clean
}

/**
 * The scanner that is there without any other: it refuses the EICAR test file, programs, scripts, macros, and what is encrypted. It knows no
 * viruses; `clamdScanner` asks one that does.
 */
export function builtInScanner(): Scanner {
  return {
    name: 'built-in',
    scan: (bytes) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
      if (text.includes(eicar)) return Promise.resolve(refused('EICAR test file'))
      const program = programs.find(([beginning]) => text.startsWith(beginning))
      if (program !== undefined) return Promise.resolve(refused(program[1]))
      if (text.startsWith('PK')) return Promise.resolve(scanZip(bytes))
      if (text.startsWith('%PDF')) return Promise.resolve(scanPdf(text, bytes))
      return Promise.resolve(scripts.test(text) ? refused('script') : clean)
    },
  }
}
