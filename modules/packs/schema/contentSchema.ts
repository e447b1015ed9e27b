import { z } from 'zod'
import { ask, form } from '../content/ask.ts'
import { amount, citation, date, id, looseDate, owner, text } from '../content/basics.ts'
import { content } from '../content/content.ts'
import { figure, measure } from '../content/measure.ts'
import {
  conflict,
  guideline,
  office,
  packHead,
  party,
  proposal,
  purpose,
  role,
  series,
  source,
} from '../content/programme.ts'
import { process } from '../content/process.ts'
import { scheme } from '../content/scheme.ts'
import { stage } from '../content/stage.ts'

/** Forms that have a name of their own in the published schema, with what an editor shows for them. */
const named = z.registry<{ readonly id: string; readonly description?: string }>()
named.add(id, { id: 'Id', description: 'kebab-case' })
named.add(text, { id: 'Wording', description: '繁體 and English; 简体 is made from 繁體 where it is left out.' })
named.add(date, { id: 'Day', description: 'YYYY-MM-DD' })
named.add(looseDate, { id: 'Date', description: 'YYYY, YYYY-MM or YYYY-MM-DD, in quotes where it is a bare year' })
named.add(citation, {
  id: 'Cited',
  description: 'A span of a source: offsets in UTF-16 code units and the start of its SHA-256',
})
named.add(amount, { id: 'Amount', description: "Whole units of the pack's currency, at most two decimals" })
named.add(owner, { id: 'Owner' })
named.add(packHead, { id: 'PackHead' })
named.add(source, { id: 'Source' })
named.add(office, { id: 'Office' })
named.add(purpose, { id: 'Purpose' })
named.add(role, { id: 'Role' })
named.add(party, { id: 'Party' })
named.add(measure, { id: 'Measure' })
named.add(figure, { id: 'Figure' })
named.add(scheme, { id: 'Scheme' })
named.add(proposal, { id: 'Proposal' })
named.add(guideline, { id: 'Guideline' })
named.add(conflict, { id: 'Conflict' })
named.add(series, { id: 'Series' })
named.add(process, { id: 'Process' })
named.add(form, { id: 'Form' })
named.add(ask, { id: 'Ask', description: 'One thing that is asked, on a page of its own' })
named.add(stage, { id: 'Stage', description: 'Where a case is, and where it may go; who acts is said by the kind' })

/** JSON Schema (2020-12) of what a file may say of content, as written: 简体 may be left out, and every key with it. */
export function contentSchema() {
  return z.toJSONSchema(content.partial({ pack: true }), {
    io: 'input',
    target: 'draft-2020-12',
    metadata: named,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === text) jsonSchema.required = ['zh-Hant', 'en']
    },
  })
}
