import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/)
    .max(most)
const id = bytes(1_400)
const shared = { id, rawId: id, type: z.literal('public-key'), clientExtensionResults: z.object({}).default({}) }
const transport = z.string().regex(/^[a-z-]{1,20}$/)

/** What a browser sends when a passkey was made (WebAuthn level 3, section 5.1). What it says is checked by the library. */
export const registrationResponse = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: bytes(8_000),
    attestationObject: bytes(20_000),
    transports: z.array(transport).max(10).default([]),
  }),
})

/** What a browser sends when a passkey was used. */
export const authenticationResponse = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: bytes(8_000),
    authenticatorData: bytes(8_000),
    signature: bytes(4_000),
    userHandle: bytes(200).optional(),
  }),
})

type Registration = z.output<typeof registrationResponse>
type Authentication = z.output<typeof authenticationResponse>

/** The same as the library's types have it: it names the transports that it knows, and checks none of them. */
export const asRegistration = ({ response, ...rest }: Registration): RegistrationResponseJSON => {
  const { clientDataJSON, attestationObject } = response
  return { ...rest, response: { clientDataJSON, attestationObject } }
}
export const asAuthentication = ({ response, ...rest }: Authentication): AuthenticationResponseJSON => {
  const { userHandle, ...said } = response
  return { ...rest, response: userHandle === undefined ? said : { ...said, userHandle } }
}
