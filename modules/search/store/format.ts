import { termsVersion } from '#engines/retrieval'

/** Raise it where tables hold the same terms in another way. */
const tables = 1

let known: string | undefined

/** The rules by which this program makes an index. One made by others is not searched, and the next call that writes makes it anew. */
export function currentFormat(): string {
  return (known ??= `${tables}-${termsVersion()}`)
}
