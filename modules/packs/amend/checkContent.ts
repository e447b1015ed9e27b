import type { RulePack } from '#engines/rules'
import { simplify } from '#platform/simplify'
import { checks } from '../checks/checks.ts'
import type { Content } from '../content/content.ts'
import { contentOf, readContent } from '../read/contentOf.ts'
import { isRecord } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'

/** Content as a file would say it. */
export type WrittenContent = unknown

export interface CheckedContent {
  readonly findings: readonly Finding[]
  /** Only where nothing was found. */
  readonly content: Content | undefined
}

/**
 * Reads content as though it stood in one file, by the same forms and with the same checks as the files of a folder. The rules, which no
 * amendment changes, are there only by the names of what they decide.
 */
export function checkContent(data: WrittenContent, rules: RulePack, pack: string): CheckedContent {
  const subjects = rules.subjects.map(({ id, kind }) => ({ id, kind }))
  const files = [{ path: pack, data: { ...(isRecord(data) ? data : {}), subjects } }]
  const { entries, findings: shape } = readContent(files, pack, simplify)
  const findings = [...shape, ...checks.flatMap((check) => check({ files, entries }))]
  const [head] = entries.pack
  return { findings, content: findings.length === 0 && head ? contentOf(entries, head.value) : undefined }
}
