import { z } from 'zod'
import type { Secrets } from '#platform/secrets'
import { isUuid, personId } from '../../model/actor.ts'

const stepForm = z.strictObject({
  /** Whether the person is at the provider, or what was asked there is on its way. */
  at: z.enum(['provider', 'delivery']),
  keep: z.record(z.string(), z.string()),
  next: z.string(),
  /** To whom the provider's name of them is to be linked. */
  person: z.string().refine(isUuid).transform(personId).optional(),
  /** The hash of the reference under which it will be delivered. */
  awaits: z.string().optional(),
})

/** What we must find again when a person comes back from a provider. */
export type Step = z.output<typeof stepForm>

const purpose = 'sign-in flow'

/** The step as it is kept: whoever reads the database learns nothing that could finish a sign-in. */
export const sealStep = (secrets: Secrets, step: Step): string => secrets.seal(purpose, JSON.stringify(step))

export function openStep(secrets: Secrets, sealed: string): Step | undefined {
  const text = secrets.open(purpose, sealed)
  return text === undefined ? undefined : stepForm.safeParse(JSON.parse(text)).data
}
