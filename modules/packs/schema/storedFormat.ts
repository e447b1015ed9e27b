import { createHash } from 'node:crypto'
import { z } from 'zod'
import { rulesSchema } from '#engines/rules/read'
import { content } from '../content/content.ts'

/** Raise it where the same files come to be read as something else although no form has changed. */
const reading = 1

let made: string | undefined

/**
 * The form in which this version of the program stores a pack, as a hash: of the forms of content and rules, and of a number for
 * what they do not show. A pack stored in another form is read anew from its files, never from the store.
 */
export function storedFormat(): string {
  made ??= createHash('sha256')
    .update(JSON.stringify([reading, z.toJSONSchema(content, { io: 'output', unrepresentable: 'any' }), rulesSchema()]))
    .digest('hex')
  return made
}
