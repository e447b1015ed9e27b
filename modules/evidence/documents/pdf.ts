import { cleaned } from './blocks.ts'
import { DocumentFault } from './fault.ts'
import { checkInflation } from './inflation.ts'

/** How much further than its own height a line must stand below the last to begin a new paragraph. */
const paragraphGap = 1.75
const mostPages = 5_000

interface Item {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly height: number
}

const isItem = (item: object): item is Item => 'str' in item && 'hasEOL' in item && 'transform' in item

/** The lines of a page in the order in which it draws them, with an empty line where the page leaves one. */
export function linesOfPage(items: readonly object[]): string {
  let text = ''
  let baseline: number | undefined
  let height = 0
  for (const item of items) {
    if (!isItem(item)) continue
    const at = item.transform[5] ?? 0
    if (item.str.trim() !== '') {
      const tall = Math.max(height, item.height)
      if (baseline !== undefined && tall > 0 && text.endsWith('\n') && !text.endsWith('\n\n')) {
        const drop = baseline - at
        if (drop > tall * paragraphGap || drop < -tall) text += '\n'
      }
      baseline = at
      height = item.height
    }
    text += item.str
    if (item.hasEOL) text += '\n'
  }
  return cleaned(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

async function readPages(bytes: Uint8Array, limit: number): Promise<string> {
  const { getDocumentProxy } = await import('unpdf')
  // The reader takes the bytes over, so it is given its own.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  })
  if (document.numPages > mostPages) throw new DocumentFault('too-large')
  const pages: string[] = []
  let length = 0
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    const text = linesOfPage(items)
    page.cleanup()
    length += text.length
    if (length > limit) throw new DocumentFault('too-large')
    if (text !== '') pages.push(text)
  }
  return pages.join('\n\n\n')
}

/**
 * The text of a PDF, page by page. A page that is a picture has none; characters whose font does not say what they are, are left out.
 * @throws DocumentFault `unreadable` where it is damaged or encrypted, `too-large` past `limit` characters, or bytes of unpacked streams.
 */
export async function readPdf(bytes: Uint8Array, limit: number): Promise<string> {
  try {
    await checkInflation(bytes, limit)
    return await readPages(bytes, limit)
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('unreadable', error)
  }
}
