import { z } from 'zod'
import { textSchema } from '#platform/http'

const offset = z.int().min(0)

/** Words of a source, exactly as they are stored, with their place. */
export const quote = z
  .object({
    source: z.string().describe('The id of a source, see /api/sources/{id}'),
    passage: z.int().describe('The ordinal of the passage in which the quote begins'),
    start: offset.describe('Where it begins, in UTF-16 code units of the stored text'),
    end: offset.describe('Where it ends, exclusive'),
    text: z.string().describe('Exactly the stored text from start to end'),
    sha256: z.string().describe('SHA-256 of the whole stored text, as UTF-8'),
    sum: z.string().describe('The first 8 hex digits of the SHA-256 of the quote, as UTF-8'),
    href: z.string().describe('The quote in its place'),
    title: textSchema.optional().describe('Of the source, where the pack describes it'),
    publisher: textSchema.optional(),
    date: z.string().optional(),
    authority: z
      .enum(['government', 'reported', 'commentary'])
      .optional()
      .describe('The Government’s own words, a report of them, or an opinion'),
    about: z
      .array(z.object({ kind: z.string(), title: textSchema, href: z.string() }))
      .describe('What the programme says on the strength of these words'),
  })
  .meta({ id: 'AnswerQuote' })

const disagreement = z.object({
  id: z.string(),
  title: textSchema,
  href: z.string(),
  status: z.enum(['open', 'resolved']),
  claims: z.array(z.object({ says: textSchema, quotes: z.array(quote) })),
})

const listed = z.object({
  kind: z.enum(['measure', 'scheme']),
  id: z.string(),
  title: textSchema,
  href: z.string(),
  quotes: z.array(quote).describe('Empty where its sources are not ingested'),
})

const group = z.enum(['open', 'rung', 'ask', 'waiting', 'not'])

const stood = z.object({
  subject: z.string().describe('A scheme, see /api/schemes/{id}'),
  name: textSchema,
  outcome: z.enum(['meets', 'fails', 'needs-facts', 'needs-judgement']),
  group: group.describe('open to you; the next rung; a question away; waiting for details; not for you'),
  href: z.string(),
  words: z.array(z.string()).describe('The next rung or what is still open, in the answer’s language'),
  missing: z.array(z.string()).describe('Facts that could still change the outcome'),
  quotes: z.array(quote),
})

const decisions = z.object({
  asOf: z.string(),
  party: z.object({ id: z.string(), label: textSchema }).optional().describe('Who asks, where the question says so'),
  facts: z
    .array(z.object({ fact: z.string(), label: textSchema, words: textSchema }))
    .describe('What was read from the question, and nothing else'),
  schemes: z.array(stood).describe('In the order of the five groups, the most useful first'),
  next: z
    .object({ fact: z.string(), question: textSchema })
    .optional()
    .describe('The question whose answer would tell most'),
  href: z.string().describe('Where the other questions can be answered'),
})

const common = {
  language: z.enum(['zh-Hant', 'zh-Hans', 'en']).describe('That of the question, where it can be told'),
  asOf: z.string(),
  pack: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  coverage: z.number().min(0).max(1).describe('The share of the question’s information that the best passage covers'),
  confidence: z.number().min(0).max(1).describe('That the first quotes answer the question'),
}
const disagreements = z.array(disagreement).describe('Where sources differ on what is quoted')

export const answerSchema = z
  .discriminatedUnion('method', [
    z.object({
      answered: z.literal(true),
      method: z.literal('extractive').describe('Quotes found by words'),
      quotes: z.array(quote).min(1),
      disagreements,
      ...common,
    }),
    z.object({
      answered: z.literal(true),
      method: z.literal('model').describe('The same quotes, chosen and ordered by a language model'),
      quotes: z.array(quote).min(1),
      disagreements,
      ...common,
    }),
    z.object({
      answered: z.literal(true),
      method: z.literal('rules').describe('Decided by the rules of the schemes'),
      quotes: z.array(quote),
      decisions,
      ...common,
    }),
    z.object({
      answered: z.literal(true),
      method: z.literal('measures').describe('Every measure and scheme that the question names'),
      quotes: z.array(quote),
      measures: z.array(listed).min(1),
      ...common,
    }),
    z.object({
      answered: z.literal(false),
      method: z.literal('none').describe('Not in the sources'),
      quotes: z.array(quote).max(0),
      nearest: z.array(quote).describe('The nearest passages; they are no answer'),
      ...common,
    }),
  ])
  .meta({ id: 'Answer' })

export type Quote = z.output<typeof quote>
export type Answer = z.output<typeof answerSchema>
export type Decisions = z.output<typeof decisions>
export type Stood = z.output<typeof stood>
export type ListedMeasure = z.output<typeof listed>
export type Disagreement = z.output<typeof disagreement>

/** Every quote that an answer shows anywhere. */
export function quotesIn(answer: Answer): readonly Quote[] {
  switch (answer.method) {
    case 'extractive':
    case 'model':
      return [...answer.quotes, ...answer.disagreements.flatMap(({ claims }) => claims.flatMap((each) => each.quotes))]
    case 'rules':
      return [...answer.quotes, ...answer.decisions.schemes.flatMap(({ quotes }) => quotes)]
    case 'measures':
      return [...answer.quotes, ...answer.measures.flatMap(({ quotes }) => quotes)]
    case 'none':
      return answer.nearest
  }
}
