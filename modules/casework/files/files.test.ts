import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask } from '#modules/packs'
import { docxOf, jpegOf, pdfOf, pngOf, xlsxOf, zipOf } from '../testing/files.ts'
import { acceptFile } from './acceptFile.ts'
import { builtInScanner } from './builtInScanner.ts'
import { scannerAt } from './clamdScanner.ts'
import { cleanName } from './cleanName.ts'
import { kindOf } from './kindOf.ts'

const say = { 'zh-Hant': '檔案', 'zh-Hans': '档案', en: 'File' }
const ask: Extract<Ask, { kind: 'file' }> = {
  kind: 'file',
  id: 'plan',
  question: say,
  why: say,
  accepts: ['pdf', 'png', 'jpeg', 'docx', 'xlsx'],
  'max-mb': 1,
  optional: false,
}
const scanner = builtInScanner()
const accept = (name: string, bytes: Uint8Array, accepts = ask.accepts) =>
  acceptFile({ ...ask, accepts }, { name, bytes }, scanner)

const kinds = [
  ['pdf', pdfOf()],
  ['png', pngOf()],
  ['jpeg', jpegOf()],
  ['docx', docxOf()],
  ['xlsx', xlsxOf()],
] as const

describe('A file', () => {
  it.each(kinds)('is a %s by its content, whatever it is called', async (kind, bytes) => {
    expect(await kindOf(bytes)).toBe(kind)
    expect(await accept('計劃書', bytes)).toMatchObject({ kind, scannedBy: 'built-in' })
  })

  it.each(kinds)('that is a %s but says that it is something else is refused', async (kind, bytes) => {
    const other = kind === 'pdf' ? 'docx' : 'pdf'
    await expect(accept(`plan.${other}`, bytes)).rejects.toMatchObject({ code: 'file-not-what-it-says' })
    await expect(accept('plan.exe', bytes)).rejects.toMatchObject({ code: 'file-not-what-it-says' })
    await expect(accept(`plan.${kind}`, bytes, [other])).rejects.toMatchObject({ code: 'file-not-what-it-says' })
  })

  it.each(kinds)('that begins as a %s and does not end as one is refused', async (kind, bytes) => {
    for (const broken of [
      bytes.subarray(0, bytes.length - 5),
      Buffer.concat([bytes, Buffer.from('<script>x</script>')]),
    ])
      await expect(accept(`plan.${kind}`, broken)).rejects.toMatchObject({ code: 'file-not-what-it-says' })
  })

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['an archive', zipOf({ 'a.txt': 'a' })],
    ['a drawing that runs scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    [
      'a document with macros',
      docxOf({ 'word/vbaProject.bin': 'x' }, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    ],
    ['letters', Buffer.from('just text')],
  ])('that is %s is refused by any name', async (_, bytes) => {
    for (const name of ['plan.pdf', 'plan.docx', 'plan.png', 'plan'])
      await expect(accept(name, bytes)).rejects.toMatchObject({ code: 'file-not-what-it-says' })
  })

  it('that is empty, or larger than what is accepted, is refused', async () => {
    await expect(accept('plan.pdf', new Uint8Array())).rejects.toMatchObject({ code: 'file-empty' })
    await expect(accept('plan.pdf', new Uint8Array(1_048_577))).rejects.toMatchObject({
      code: 'file-too-large',
      params: { most: 1 },
    })
  })

  it.each([
    ['script in a PDF', pdfOf('/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >> ')],
    ['script in a PDF, its name disguised', pdfOf('/AA << /O << /S /J#61vaScript >> >> ')],
    ['a program that a PDF starts', pdfOf('/AA << /O << /S /Launch /F (x.exe) >> >> ')],
    ['a PDF that is encrypted', pdfOf('/Encrypt 5 0 R ')],
    [
      'EICAR in a PDF',
      pdfOf(`(${['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')}) `),
    ],
    ['macros under a plain document', docxOf({ 'word/vbaProject.bin': 'x' })],
    ['an embedded object', xlsxOf({ 'xl/embeddings/oleObject1.bin': 'x' })],
  ])('with %s is refused by the scanner', async (_, bytes) => {
    await expect(accept('plan', bytes)).rejects.toMatchObject({ code: 'file-refused' })
  })

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\chan\\計劃.PDF', '計劃.pdf'],
    ['計劃', '計劃.pdf'],
    ['a\u202Egpj.pdf', 'agpj.pdf'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['CON.pdf', 'file-CON.pdf'],
    ['...pdf', 'file.pdf'],
    ['"; rm -rf ~;.pdf', '; rm -rf ~;.pdf'],
    [`${'長'.repeat(300)}.pdf`, `${'長'.repeat(120)}.pdf`],
    ['\ud800.pdf', '�.pdf'],
  ])('called %j is kept as %j', (given, kept) => {
    expect(cleanName(given, 'pdf')).toBe(kept)
  })
})

describe('A ClamAV daemon', () => {
  let server: Server
  let answer = 'stream: OK\0'
  let got = Buffer.alloc(0)
  let url = ''
  beforeAll(async () => {
    server = createServer((socket) => {
      let sent = Buffer.alloc(0)
      socket.on('data', (data) => {
        sent = Buffer.concat([sent, data])
        if (!sent.subarray(-4).equals(Buffer.alloc(4))) return
        got = sent
        socket.end(answer)
      })
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address() as AddressInfo // It listens on a port.
    url = `tcp://127.0.0.1:${address.port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('is sent the whole file in chunks, and what it says is taken', async () => {
    const bytes = Buffer.from(pngOf())
    const asked = scannerAt(url, scanner)
    expect(await asked.scan(bytes)).toEqual({ kind: 'clean' })
    expect(got.subarray(0, 10).toString()).toBe('zINSTREAM\0')
    expect(got.readUInt32BE(10)).toBe(bytes.length)
    expect(got.subarray(14, 14 + bytes.length)).toEqual(bytes)
    answer = 'stream: Win.Test.EICAR_HDB-1 FOUND\0'
    expect(await asked.scan(bytes)).toEqual({ kind: 'refused', reason: 'Win.Test.EICAR_HDB-1' })
    // What the built-in scanner refuses is not sent at all.
    expect(await asked.scan(Buffer.from('#!/bin/sh'))).toMatchObject({ kind: 'refused', reason: 'script' })
  })

  it('that says anything else, or nothing, keeps the file out', async () => {
    answer = 'INSTREAM size limit exceeded. ERROR\0'
    await expect(scannerAt(url, scanner).scan(pngOf())).rejects.toMatchObject({ code: 'scanner-unreachable' })
    answer = ''
    await expect(scannerAt(url, scanner).scan(pngOf())).rejects.toMatchObject({ code: 'scanner-unreachable' })
    await expect(scannerAt('tcp://127.0.0.1:1', scanner).scan(pngOf())).rejects.toMatchObject({
      code: 'scanner-unreachable',
    })
  })
})
