import { z } from 'zod'
import type { Score, SheetDraft } from './sheet.ts'

const score = z.object({ criterion: z.string(), score: z.number(), reason: z.string() })
const draft = z.object({ criterion: z.string(), score: z.number().optional(), reason: z.string() })

/** The scores of a locked sheet, as they are kept. */
export const scoresIn = (column: unknown): readonly Score[] => z.array(score).parse(column)

export const draftIn = (column: unknown): SheetDraft['scores'] =>
  z
    .array(draft)
    .parse(column)
    .map(({ score: given, ...rest }) => (given === undefined ? rest : { ...rest, score: given }))
