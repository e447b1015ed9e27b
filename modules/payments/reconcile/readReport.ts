import { XMLValidator } from 'fast-xml-parser'
import { FeilunError } from '#platform/errors'
import { rootOf, type Node } from '../iso/node.ts'
import { readCamt054 } from './camt054.ts'
import { readCsvReport } from './csvReport.ts'
import { mostEntries, mostMegabytes, type ReadReport } from './entry.ts'
import { readPain002 } from './pain002.ts'

const limits = { megabytes: mostMegabytes, entries: mostEntries }

/** A document type can fetch other files or blow up entities, and no bank’s report has one. It is refused before any parser sees it. */
const declares = /<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION|\[(?!CDATA\[))/i
const otherEncoding = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i

function textOf(bytes: Uint8Array): string {
  if (bytes.length > mostMegabytes * 1_048_576) throw new FeilunError('report-too-large', limits)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
    if (!text.includes('\u0000')) return text
  } catch (error) {
    throw new FeilunError('report-unreadable', {}, [], error)
  }
  throw new FeilunError('report-unreadable')
}

function rootIn(text: string): Node {
  if (declares.test(text)) throw new FeilunError('report-unsafe')
  if (otherEncoding.test(text) || XMLValidator.validate(text) !== true) throw new FeilunError('report-unreadable')
  try {
    const root = rootOf(text)
    if (root !== undefined) return root
  } catch (error) {
    throw new FeilunError('report-unreadable', {}, [], error)
  }
  throw new FeilunError('report-unreadable')
}

function reportIn(text: string): ReadReport | undefined {
  if (!text.startsWith('<')) {
    const entries = readCsvReport(text)
    return entries === undefined ? undefined : { kind: 'csv', entries }
  }
  const root = rootIn(text)
  const statuses = readPain002(root)
  if (statuses !== undefined) return { kind: 'pain.002', entries: statuses }
  const moves = readCamt054(root)
  return moves === undefined ? undefined : { kind: 'camt.054', entries: moves }
}

/**
 * What a bank’s report says: pain.002, camt.054 (any version: the elements read here are in all of them) or the plain CSV, in UTF-8.
 * @throws FeilunError `report-too-large`, `report-unsafe`, `report-unreadable`
 */
export function readReport(bytes: Uint8Array): ReadReport {
  const report = reportIn(textOf(bytes))
  if (report === undefined || report.entries.length === 0) throw new FeilunError('report-unreadable')
  if (report.entries.length > mostEntries) throw new FeilunError('report-too-large', limits)
  return report
}
