import { basename } from 'node:path'
import type { Passage } from '#engines/passages'
import { fetchDocument, textOfDocument } from '#modules/evidence'
import type { Config } from '#platform/config'
import { readWithin } from '../../server/readWithin.ts'

export interface TextAt {
  readonly name: string
  readonly sha256: string
  readonly text: string
  /** As they would be stored: a page's headings, captions and furniture are known by its structure. */
  readonly passages: readonly Passage[]
}

const isAddress = (given: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(given)

/**
 * The text of a file or of what an address answers, exactly as it would be stored; nothing is.
 * @throws FeilunError as `ingest` and `ingestUrl` do
 */
export async function documentAt(target: string, config: Config): Promise<TextAt> {
  const limits = { maxDocumentBytes: config.FEILUN_MAX_DOCUMENT_MB * 1_048_576 }
  const given = isAddress(target)
    ? await fetchDocument(target, { ...limits, allowedHosts: config.FEILUN_INGEST_ALLOW })
    : { name: basename(target), bytes: readWithin(target, target, limits.maxDocumentBytes) }
  return { name: isAddress(target) ? target : given.name, ...(await textOfDocument(given, limits)) }
}
