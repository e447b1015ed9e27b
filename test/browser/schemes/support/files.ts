import { pdfOf } from '../../../../modules/casework/testing/files.ts'
import type { OwnFile } from './answer.ts'

/** A PDF of one page, as somebody attaches it. */
export const pdf = (name: string): { readonly file: OwnFile } => ({
  file: { name, mimeType: 'application/pdf', buffer: Buffer.from(pdfOf()) },
})
