import type { FORMS } from '../words/forms.ts'
import type { MEANINGS } from '../words/meanings.ts'
import type { TERMS } from '../words/terms.ts'

/** The names between braces in a wording: `'{n} of {total}'` → `'n' | 'total'`. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

type Templates = typeof FORMS & typeof MEANINGS
type KeyIn<Path> = Path extends `${infer Key}.message` ? Key : never

/** What a fault says: its code, and where a code has several messages which of them. Every one has a message and a remedy. */
export type FaultKey = KeyIn<keyof Templates>

type TemplatesOf<Key extends FaultKey> = Templates[Extract<keyof Templates, `${Key}.message` | `${Key}.remedy`>]

export type TermName = keyof typeof TERMS

/** A piece of a message that has to be worded itself, such as the name of a type. */
export interface Term {
  readonly term: TermName
  readonly params?: Params
}

/** What differs from one fault to the next: ids, numbers and words of the pack, which are the same in every language, and terms. */
export type Param = string | number | Term | readonly Term[]
export type Params = Readonly<Record<string, Param>>

/** The parameters that the wording of a fault names; to be given as the last argument, or not at all where there are none. */
export type Given<Key extends FaultKey> = [Names<TemplatesOf<Key>>] extends [never]
  ? []
  : [params: Readonly<Record<Names<TemplatesOf<Key>>, Param>>]

/** A term with the parameters that its wording names. */
export function term<Name extends TermName>(
  name: Name,
  ...[params]: [Names<(typeof TERMS)[Name]>] extends [never]
    ? []
    : [params: Readonly<Record<Names<(typeof TERMS)[Name]>, Param>>]
): Term {
  return params === undefined ? { term: name } : { term: name, params }
}

/** How many are asked for. */
export function countTerm(least: number, most?: number): Term {
  if (most === undefined) return term('count.least', { least })
  return least === most ? term('count.exactly', { count: least }) : term('count.between', { least, most })
}
