import { getDocumentProxy } from 'unpdf'

/** What a reader of PDFs finds in one. */
export interface ReadPdf {
  readonly pages: number
  /** In the order in which it was drawn, without white space. */
  readonly text: string
  /** What is drawn outside of any tag and of any artifact. */
  readonly untagged: string
  readonly artifacts: string
  /** The roles of the structure in order, each with its text: `H1:…`, `P:…`, `Link:…`. */
  readonly structure: readonly string[]
  readonly title: string | undefined
  readonly language: string | undefined
  readonly marked: boolean
  readonly showsTitle: boolean
  /** Addresses, each with the words that stand for it. */
  readonly links: readonly { readonly href: string; readonly words: string }[]
  readonly xmp: string
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

const squeeze = (text: string): string => text.replaceAll(/\s/g, '')

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const found = { text: '', untagged: '', artifacts: '' }
  const structure: string[] = []
  const links: { href: string; words: string }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const byId = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        found.text += item.str
        const id = open.findLast((each) => each !== undefined)
        if (id === undefined) found.untagged += item.str
        else if (id === 'Artifact') found.artifacts += item.str
        else byId.set(id, (byId.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item && item.tag === 'Artifact' ? 'Artifact' : (item.id ?? undefined))
    }
    const textOf = (node: Node): string =>
      node.type === 'content' ? (byId.get(node.id ?? '') ?? '') : (node.children ?? []).map(textOf).join('')
    const walk = (node: Node): void => {
      if (node.role !== undefined && node.role !== 'Root' && node.role !== 'Document')
        structure.push(`${node.role}:${squeeze(textOf(node))}`)
      for (const child of node.children ?? []) walk(child)
    }
    const tree: Node | null = await page.getStructTree()
    if (tree !== null) walk(tree)
    for (const { url, contentsObj } of await page.getAnnotations()) links.push({ href: url, words: contentsObj.str })
  }
  const marks = await pdf.getMarkInfo()
  const preferences = await pdf.getViewerPreferences()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string } // As the library documents it.
  return {
    pages: pdf.numPages,
    text: squeeze(found.text),
    untagged: squeeze(found.untagged),
    artifacts: squeeze(found.artifacts),
    structure,
    title,
    language,
    marked: marks !== null && 'Marked' in marks && marks.Marked === true,
    showsTitle: preferences !== null && 'DisplayDocTitle' in preferences && preferences.DisplayDocTitle === true,
    links,
    xmp: String(metadata?.getRaw() ?? ''),
  }
}
