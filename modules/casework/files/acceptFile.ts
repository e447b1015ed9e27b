import type { Ask } from '#modules/packs'
import { sha256 } from '#platform/audit'
import { FeilunError } from '#platform/errors'
import type { FileKind } from '../model/answer.ts'
import type { Scanner } from '../model/needs.ts'
import { cleanName, saysKind } from './cleanName.ts'
import { kindOf } from './kindOf.ts'

/** A file that may be kept. */
export interface AcceptedFile {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly scannedBy: string
}

const megabyte = 1_048_576

/**
 * Looks a file over: its size, what it is by its content, whether its name says so, and what the scanner says. No transaction is open meanwhile.
 * @throws FeilunError `file-empty`, `file-too-large`, `file-not-what-it-says`, `file-refused`, `scanner-unreachable`
 */
export async function acceptFile(
  ask: Extract<Ask, { kind: 'file' }>,
  given: { readonly name: string; readonly bytes: Uint8Array },
  scanner: Scanner,
): Promise<AcceptedFile> {
  const { bytes } = given
  if (bytes.byteLength === 0) throw new FeilunError('file-empty')
  if (bytes.byteLength > ask['max-mb'] * megabyte) throw new FeilunError('file-too-large', { most: ask['max-mb'] })
  const kind = await kindOf(bytes)
  if (kind === undefined || !ask.accepts.includes(kind) || !saysKind(given.name, kind))
    throw new FeilunError('file-not-what-it-says', { kinds: ask.accepts.join(', ') })
  const scanned = await scanner.scan(bytes)
  if (scanned.kind === 'refused') throw new FeilunError('file-refused', { reason: scanned.reason.slice(0, 200) })
  return { name: cleanName(given.name, kind), kind, bytes, sha256: sha256(bytes), scannedBy: scanner.name }
}
