/** Whether decoded text is something that a person or a model could read: no controls, and mostly letters, digits and spaces. */
export function isReadable(text: string): boolean {
  if (text.length < 4) return false
  let readable = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return false
    if (unit === 0x7f || unit === 0xfffd) return false
    if (isWordUnit(unit)) readable++
  }
  return readable >= text.length * 0.7
}

function isWordUnit(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x0a ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3000 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xff5e)
  )
}

const decoder = new TextDecoder('utf-8')

/** Readable UTF-8, else `undefined`. */
export function readableBytes(bytes: Uint8Array): string | undefined {
  // Chance bytes show themselves in the first few, and most that are tried are chance.
  for (let at = 0; at < Math.min(bytes.length, 12); at++) {
    const byte = bytes[at] ?? 0
    if ((byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) || byte === 0x7f || byte >= 0xf5)
      return undefined
  }
  const text = decoder.decode(bytes)
  return isReadable(text) ? text : undefined
}
