import { z } from 'zod'

const reply = z.object({
  choices: z.tuple([
    z.object({ finish_reason: z.literal('stop'), message: z.object({ content: z.string().max(200) }) }),
  ]),
})

/** Read as a whole and not as JSON, in which a verdict could stand twice. */
const form = /^\s*\{\s*"verdict"\s*:\s*"(attack|harmless)"\s*\}\s*$/

/** The verdict in the body of an answer; undefined for one that is not exactly of the form that was asked for. */
export function readVerdict(body: string): 'attack' | 'harmless' | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return undefined
  }
  const read = reply.safeParse(parsed)
  const said = read.success ? form.exec(read.data.choices[0].message.content)?.[1] : undefined
  return said === 'attack' || said === 'harmless' ? said : undefined
}
