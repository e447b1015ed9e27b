import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: Buffer
  /** What the directory claims about the size; the truth if left out. */
  readonly claims?: number
}

/** An archive of packed files, whose directory may lie. */
export function aZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims = content.length } of files) {
    const label = Buffer.from(name)
    const packed = deflateRawSync(content, { level: 9 })
    const file = Buffer.alloc(30)
    file.writeUInt32LE(0x04034b50, 0)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    for (const [header, shift] of [
      [file, 4],
      [entry, 6],
    ] as const) {
      header.writeUInt16LE(20, shift)
      header.writeUInt16LE(8, shift + 4)
      header.writeUInt32LE(crc32(content), shift + 10)
      header.writeUInt32LE(packed.length, shift + 14)
      header.writeUInt32LE(claims, shift + 18)
      header.writeUInt16LE(label.length, shift + 22)
    }
    entry.writeUInt32LE(at, 42)
    parts.push(file, label, packed)
    directory.push(entry, label)
    at += file.length + label.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`

export interface WordParagraph {
  readonly text: string
  readonly style?: 'Heading1'
}

export const wordBody = (paragraphs: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`

export const wordParagraph = ({ text, style }: WordParagraph): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** The files of a Word document with this XML as its body. */
export function wordFiles(document: string): readonly ZipFile[] {
  return [
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    { name: '_rels/.rels', content: Buffer.from(relations) },
    { name: 'word/styles.xml', content: Buffer.from(styles) },
    { name: 'word/document.xml', content: Buffer.from(document) },
  ]
}

export const aDocx = (paragraphs: readonly WordParagraph[]): Buffer =>
  aZip(wordFiles(wordBody(paragraphs.map(wordParagraph).join(''))))
