import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { Awaited, Completing, Delivery, Returned } from '../provider.ts'
import type { SealedChannel } from './sealedChannel.ts'

export interface Filling {
  /** The function of the service that asks the person. */
  readonly path: string
  readonly accessToken: string
  readonly openID: string
  readonly profileFields: readonly string[]
  readonly formFields: readonly string[]
}

const delivered = z.object({
  businessID: z.string().min(16).max(100),
  /** Left out by some; where it is said it must be the person who came back. */
  openID: z.string().max(200).optional(),
  fields: z.record(z.string(), z.unknown()).default({}),
})

/** Asks the service to ask the person, in its app, whether these fields may be given to us. The answer comes to our server by itself. */
export async function askToFill(
  channel: SealedChannel,
  { path, accessToken, openID, profileFields, formFields }: Filling,
  businessID: string,
  expect: Returned['expect'],
): Promise<Awaited> {
  await expect(businessID)
  const asked = { businessID, accessToken, openID, profileFields, eMEFields: formFields }
  await channel.call(path, asked, z.object({ businessID: z.literal(businessID).optional() }))
  return { kind: 'awaited', reference: businessID, keep: { openID } }
}

/** Reads what was delivered. A refusal has no fields; that the reference is known shows that the service sent it. */
export async function receiveFields(channel: SealedChannel, body: unknown, provider: string): Promise<Delivery> {
  const received = await channel.receive(body)
  const read = delivered.safeParse(received.content)
  if (!read.success) throw new FeilunError('provider-failed', { provider, reason: 'delivery not as agreed' })
  const { businessID, openID, fields } = read.data
  const content = JSON.stringify({ businessID, openID, fields: received.kind === 'refused' ? {} : fields })
  return { reference: businessID, content, answer: { code: 'D00000', message: 'SUCCESS' } }
}

/** The fields that the person let us have; none where they said no or went on without. */
export function filledFields({ keep, content }: Completing, provider: string): Readonly<Record<string, unknown>> {
  if (content === undefined) return {}
  const { openID, fields } = delivered.parse(JSON.parse(content))
  if (openID !== undefined && openID !== keep['openID'])
    throw new FeilunError('provider-failed', { provider, reason: 'delivery for somebody else' })
  return fields
}
