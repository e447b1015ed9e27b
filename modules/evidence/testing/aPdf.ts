/** A PDF of the given pages, each a list of lines; an empty line leaves a gap. Every character is written as UTF-16 with a map back to Unicode. */
export function aPdf(pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (body: string): string => `<< /Length ${Buffer.byteLength(body)} >>\nstream\n${body}\nendstream`
  const hex = (text: string): string =>
    [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    '1 beginbfrange <0000> <ffff> <0000> endbfrange',
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
  const toUnicode = add(stream(map))
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const cid = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  )
  const tree = objects.length + pages.length * 2 + 1
  const kids = pages.map((lines) => {
    const drawn = lines.map((line) => (line === '' ? 'T*' : `<${hex(line)}> Tj T*`)).join('\n')
    const content = add(stream(`BT /F1 12 Tf 14 TL 50 780 Td\n${drawn}\nET`))
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}
