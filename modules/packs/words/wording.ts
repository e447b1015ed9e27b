import { FAULT_CODES, type FaultKey, type Param, type TermName } from '#engines/rules'
import content from './content/messages/en.ts'
import processes from './processes/messages/en.ts'

const en = { ...content, ...processes }

/** The names between braces in a wording: `'{n} of {total}'` → `'n' | 'total'`. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

type Templates = typeof en
type KeyIn<Path> = Path extends `${infer Key}.message` ? Key : never

/** What is wrong with content: the code of the rule that is broken and, where a code has several messages, which of them. */
export type ContentKey = KeyIn<keyof Templates>

/** What is wrong with a pack; the engine's keys are those of its rules. */
export type ProblemKey = FaultKey | ContentKey

/** What a value should be; the schemas of content name it as the error of a pattern. */
export type RightName = keyof Templates extends infer Key ? (Key extends `right.${infer Name}` ? Name : never) : never

/** Pieces of a message that are worded themselves. */
type PieceName = TermName | Extract<keyof Templates, `right.${string}` | `found.${string}`>

export interface Piece {
  readonly term: PieceName
  readonly params?: Values
}

/** What differs from one problem to the next: ids, figures and words of the pack, the same in every language, and pieces. */
type Value = Param | Piece
export type Values = Readonly<Record<string, Value>>

type TemplatesOf<Key extends ContentKey> = Templates[Extract<keyof Templates, `${Key}.message` | `${Key}.remedy`>]

/** The parameters that the wording of a key names; nothing where there are none. */
export type Given<Key extends ContentKey> = [Names<TemplatesOf<Key>>] extends [never]
  ? []
  : [params: Readonly<Record<Names<TemplatesOf<Key>>, Value>>]

type CodeIn<Key extends string> = Key extends `${infer Code}.${string}` ? Code : Key

/** The rule that a problem breaks: its key up to the first point. */
export type ProblemCode = CodeIn<ProblemKey>

const codes: ReadonlySet<string> = new Set([
  ...FAULT_CODES,
  ...Object.keys(en).flatMap((name) => (name.endsWith('.rule') ? [name.slice(0, -'.rule'.length)] : [])),
])
const isCode = (text: string): text is ProblemCode => codes.has(text)

export function codeOf(key: ProblemKey): ProblemCode {
  const [code = ''] = key.split('.', 1)
  if (!isCode(code)) throw new RangeError(`${key} begins with no code.`)
  return code
}

/** Whether a text names what a value should be. */
export const isRight = (text: string): text is `right.${RightName}` =>
  text.startsWith('right.') && Object.hasOwn(en, text)
