import { fileTypeFromBuffer } from 'file-type'
import { FILE_KINDS, type FileKind } from '../model/answer.ts'
import { opensAs } from './opens.ts'

const kinds: Readonly<Record<string, FileKind>> = { pdf: 'pdf', png: 'png', jpg: 'jpeg', docx: 'docx', xlsx: 'xlsx' }

/** What a file is by its content, checked by its beginning and by opening it; undefined for anything that is not asked for. */
export async function kindOf(bytes: Uint8Array): Promise<FileKind | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  const kind = found === undefined ? undefined : kinds[found.ext]
  return kind !== undefined && FILE_KINDS.includes(kind) && opensAs(kind, bytes) ? kind : undefined
}

/** How a kind is sent to a browser. It is only ever an attachment, so that nothing of it runs in this site's name. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
