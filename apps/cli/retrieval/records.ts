import { z } from 'zod'
import { FeilunError, type ErrorDetail } from '#platform/errors'
import { cliTexts } from './texts.ts'
import { linesOf } from './lines.ts'

/** As PostgreSQL can keep it: a NUL and half a surrogate pair become the mark of a character that is none. */
const storable = (given: string): string => given.toWellFormed().replaceAll('\0', '\u{fffd}')
const id = z.union([z.string().min(1), z.number()]).transform((given) => storable(String(given)))
const passage = z.object({ id, text: z.string() })
const question = z.object({
  id,
  text: z.string(),
  answer_ids: z.array(id),
  /** The words that answer it, as they stand in the passage. */
  answer: z.string().nullish(),
})

export type PassageLine = z.infer<typeof passage>
export type QuestionLine = z.infer<typeof question>

/** Faults that one error lists; a file of another kind has one on every line. */
const mostFaults = 20

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** The records of a file, line by line, handing faults to `onFault`. */
function* recordsOf<Shape extends z.ZodType<{ id: string }>>(
  path: string,
  shape: Shape,
  onFault: (detail: ErrorDetail) => void,
): Generator<z.infer<Shape>> {
  const seen = new Map<string, number>()
  for (const { number, text } of linesOf(path)) {
    const at = `${path}:${number}`
    const json = parsed(text)
    if (json === undefined) {
      onFault({ at, message: cliTexts('line-not-json') })
      continue
    }
    const record = shape.safeParse(json.value)
    if (!record.success) {
      const fields = [...new Set(record.error.issues.map((issue) => issue.path.join('.') || '.'))].join(', ')
      onFault({ at, message: cliTexts('line-fields', { fields }) })
      continue
    }
    const first = seen.get(record.data.id)
    if (first !== undefined) {
      onFault({ at, message: cliTexts('line-twice', { id: record.data.id.slice(0, 80), first }) })
      continue
    }
    seen.set(record.data.id, number)
    yield record.data
  }
}

function whole<Shape extends z.ZodType<{ id: string }>>(
  path: string,
  shape: Shape,
  take: (record: z.infer<Shape>) => void,
): void {
  const faults: ErrorDetail[] = []
  let count = 0
  const onFault = (fault: ErrorDetail) => {
    count++
    if (faults.length < mostFaults) faults.push(fault)
  }
  for (const record of recordsOf(path, shape, onFault)) take(record)
  if (count > 0) throw new FeilunError('lines-invalid', { name: path, count }, faults)
}

/**
 * Looks through a file of passages, and gives their ids.
 * @throws FeilunError `lines-invalid` with file and line of each fault, or `document-unreadable`
 */
export function checkPassages(path: string): ReadonlySet<string> {
  const ids = new Set<string>()
  whole(path, passage, (record) => ids.add(record.id))
  return ids
}

/** The passages of a file that was checked, one at a time. */
export function passagesOf(path: string): Generator<PassageLine> {
  return recordsOf(path, passage, ({ at }) => {
    throw new FeilunError('lines-invalid', { name: path, count: 1 }, [{ at, message: cliTexts('line-changed') }])
  })
}

/**
 * The questions of a file.
 * @throws FeilunError as `checkPassages` does
 */
export function questionsOf(path: string): readonly QuestionLine[] {
  const questions: QuestionLine[] = []
  whole(path, question, (record) => questions.push(record))
  return questions
}
