import type { PackBody } from '../diff/listsOf.ts'
import type { Claim } from '../evidencePort.ts'
import { claimsOfContent } from './claimsOfContent.ts'
import { claimsOfRules } from './claimsOfRules.ts'

/** Everything that a pack says and that rests on a source, with the page on which it shows; the same thing said twice, once. */
export function claimsOf({ content, rules }: PackBody): readonly Claim[] {
  const schemes = new Set(content.schemes.map(({ id }) => id))
  const claims = [...claimsOfContent(content), ...claimsOfRules(rules, schemes)]
  return [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()]
}
