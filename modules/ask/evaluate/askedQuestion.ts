import { z } from 'zod'

export const forms = ['written', 'cantonese', 'simplified', 'english'] as const
export type Form = (typeof forms)[number]

const goldSpan = z.object({
  source: z.string(),
  start: z.int().min(0),
  end: z.int(),
  sum: z.string().optional(),
})

/** A question in four forms with the places that answer it; one that no source answers has none. */
export const askedQuestion = z.object({
  id: z.string(),
  answerable: z.boolean(),
  forms: z.record(z.enum(forms), z.string()),
  gold: z.array(goldSpan),
})
export type AskedQuestion = z.output<typeof askedQuestion>

/** Reads JSON lines. @throws Error with the line's number where one is not a question; nothing of its words is repeated. */
export function questionsIn(text: string): readonly AskedQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const fault = new Error(`line ${at + 1} is not a question`)
    let read: unknown
    try {
      read = JSON.parse(line)
    } catch {
      throw fault
    }
    const question = askedQuestion.safeParse(read)
    if (!question.success) throw fault
    return [question.data]
  })
}
