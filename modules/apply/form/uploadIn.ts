import type { FastifyRequest } from 'fastify'
import { FeilunError } from '#platform/errors'

export interface Upload {
  readonly version: number
  readonly name: string
  readonly bytes: Uint8Array
}

const numberIn = (field: unknown): number => {
  const text =
    typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'
      ? field.value
      : ''
  return /^\d{1,15}$/.test(text) ? Number(text) : -1
}

/** The one file of a form, and the version that the form was made for, which stands before it. @throws FeilunError `file-too-large`, `file-empty` */
export async function uploadIn(request: FastifyRequest): Promise<Upload> {
  const file = await request.file()
  if (file === undefined) throw new FeilunError('file-empty')
  const bytes = await file.toBuffer().catch((error: unknown) => {
    throw new FeilunError('file-too-large', { most: 20 }, [], error)
  })
  if (file.filename === '' || bytes.length === 0) throw new FeilunError('file-empty')
  return { version: numberIn(file.fields['version']), name: file.filename, bytes }
}
