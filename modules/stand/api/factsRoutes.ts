import type { Fact } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import { textSchema, type App } from '#platform/http'
import { z } from 'zod'
import type { StandDependencies } from '../dependencies.ts'

const literal = z.union([z.string(), z.number(), z.boolean()])

const fact = z.object({
  id: z.string(),
  type: z.enum(['boolean', 'integer', 'decimal', 'money', 'date', 'enum', 'set', 'text']),
  label: textSchema,
  derived: z.boolean().describe('Follows from other facts and is never given'),
  unit: z.string().optional(),
  range: z.tuple([literal, literal]).optional().describe('Inclusive'),
  options: z
    .array(
      z.object({
        id: z.string(),
        label: textSchema,
        exclusive: z.boolean().optional().describe('Only in sets: never chosen together with another option'),
      }),
    )
    .optional(),
  question: textSchema.optional(),
  why: textSchema.optional(),
  immutable: z.boolean().describe('Never proposed as a change'),
})

type FactOut = z.output<typeof fact>

function factOut({ id, type, label, derive, unit, range, options, question, why, immutable }: Fact): FactOut {
  return {
    id,
    type,
    label,
    derived: derive !== undefined,
    ...(unit === undefined ? {} : { unit }),
    ...(range === undefined ? {} : { range: [range[0], range[1]] }),
    ...(options === undefined ? {} : { options: options.map((option) => ({ ...option })) }),
    ...(question === undefined ? {} : { question }),
    ...(why === undefined ? {} : { why }),
    immutable: immutable === true,
  }
}

export const factsAnswer = z.object({ facts: z.array(fact) })

/** What a party may tell, in all three languages. A pack has a few dozen facts, so the list is whole. */
export const factsList = ({ rules }: Pick<LoadedPack, 'rules'>): z.input<typeof factsAnswer> => ({
  facts: rules.facts.map(factOut),
})

/** `GET /api/facts`: the facts of the pack. */
export function factsApi(app: App, { packs }: Pick<StandDependencies, 'packs'>): void {
  app.get(
    '/api/facts',
    {
      schema: {
        tags: ['stand'],
        summary: 'List the facts',
        description:
          'Every fact that the rules ask about, with its type, unit, range, options, question and why it is asked.',
        response: { 200: factsAnswer },
      },
    },
    () => factsList(packs.current()),
  )
}
