import { z } from 'zod'
import { measure } from './measure.ts'
import { process } from './process.ts'
import { conflict, guideline, office, packHead, party, proposal, purpose, role, series, source } from './programme.ts'
import { scheme } from './scheme.ts'

/** All content of a pack but its rules: every file's lists, gathered. */
export const content = z.strictObject({
  pack: packHead,
  sources: z.array(source).default([]),
  offices: z.array(office).default([]),
  purposes: z.array(purpose).default([]),
  roles: z.array(role).default([]),
  parties: z.array(party).default([]),
  measures: z.array(measure).default([]),
  schemes: z.array(scheme).default([]),
  proposals: z.array(proposal).default([]),
  guidelines: z.array(guideline).default([]),
  conflicts: z.array(conflict).default([]),
  series: z.array(series).default([]),
  processes: z.array(process).default([]),
})

export type Content = z.output<typeof content>
