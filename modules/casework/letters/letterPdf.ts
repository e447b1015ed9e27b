import type { Block, Span } from '#platform/pdf'
import { renderPdf } from '#platform/pdf'
import type { Letter, LetterBlock, LetterSpan } from './letter.ts'
import { words } from './words.ts'

export interface LetterPdfOptions {
  /** Of the site, whole: links on paper and in mail must say where. */
  readonly origin: string
  readonly siteName: string
}

/**
 * A letter as a tagged PDF; the same letter gives the same bytes.
 * @returns some 100 kB, since the Chinese characters that it uses are in it
 */
export function letterPdf(letter: Letter, { origin, siteName }: LetterPdfOptions): Promise<Uint8Array> {
  const { language, title, reference, at } = letter
  const t = words(language)
  const spanOf = ({ text, strong, path }: LetterSpan): Span => ({
    text,
    ...(strong === true && { strong }),
    ...(path !== undefined && { href: new URL(path, origin).href }),
  })
  const blockOf = (block: LetterBlock): Block => {
    switch (block.kind) {
      case 'heading':
        return { kind: 'heading', level: 2, text: block.text }
      case 'paragraph':
        return { kind: 'paragraph', spans: block.spans.map(spanOf), look: block.look ?? 'plain' }
      case 'list':
        return { kind: 'list', items: block.items.map((item) => item.map(spanOf)) }
      case 'facts':
        return { kind: 'facts', rows: block.rows.map(({ name, says }) => ({ name, says: [{ text: says }] })) }
      case 'table': {
        const rows = block.rows.map((row) => row.map((text) => [{ text }]))
        return { kind: 'table', columns: block.columns, rows }
      }
    }
  }
  const blocks: readonly Block[] = [
    { kind: 'paragraph', look: 'small', spans: [{ text: siteName, strong: true }] },
    { kind: 'heading', level: 1, text: title },
    ...letter.blocks.map(blockOf),
  ]
  return renderPdf({
    language,
    title: `${reference} ${title}`,
    author: siteName,
    at,
    blocks,
    foot: (page, pages) => t('foot.page', { reference, page, pages }),
  })
}
