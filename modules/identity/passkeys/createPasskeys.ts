import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { Actor, PersonId } from '../model/actor.ts'
import type { WaysInPort } from '../model/waysIn.ts'
import type { IncomingRequest, OutgoingReply } from '../model/request.ts'
import {
  addPasskey,
  credentialBy,
  mostPasskeys,
  notePasskeyUse,
  passkeysOf,
  removePasskey,
  type Passkey,
} from './passkeyStore.ts'
import { relyingPartyOf, type RelyingParty } from './relyingParty.ts'
import {
  asAuthentication,
  asRegistration,
  type authenticationResponse,
  type registrationResponse,
} from './responses.ts'

export interface PasskeyNeeds {
  readonly database: Database
  readonly identity: Pick<WaysInPort, 'keep' | 'signIn' | 'take'>
  /** The site's public address. */
  readonly origin: () => string
  /** As authenticators show it. */
  readonly siteName: string
  readonly now: () => Date
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
}

/** The two ends of an exchange with a browser. */
export interface Exchange {
  readonly request: IncomingRequest
  readonly reply: OutgoingReply
}

export interface Registering {
  readonly response: z.output<typeof registrationResponse>
  /** What its owner calls it, 1 to 100 characters. */
  readonly label: string
}

/** A person's passkeys. Every refusal is `passkey-refused`: whoever tries what is not theirs learns nothing of why. */
export interface Passkeys {
  /** What the browser is asked to make. */
  readonly registrationOptions: (exchange: Exchange, actor: Actor) => Promise<object>
  readonly register: (exchange: Exchange, actor: Actor, registering: Registering) => Promise<void>
  /** What the browser is asked to sign, by whichever passkey of this site the person chooses. */
  readonly signInOptions: (exchange: Exchange) => Promise<object>
  readonly signIn: (exchange: Exchange, response: z.output<typeof authenticationResponse>) => Promise<void>
  readonly of: (person: PersonId) => Promise<readonly Passkey[]>
  /** @throws FeilunError `passkey-unknown` */
  readonly remove: (actor: Actor, id: string) => Promise<void>
}

const challengeBytes = 32
/** EdDSA, ES256, RS256 (COSE): what authenticators of today make. Named here, since the library would offer what is still experimental. */
const supportedAlgorithmIDs = [-8, -7, -257]
const registering = 'passkey registration'
const signingIn = 'passkey sign-in'

const refused = (cause?: unknown): FeilunError => new FeilunError('passkey-refused', {}, [], cause)
const refuse = (cause: unknown): never => {
  throw refused(cause)
}

/** The handle by which an authenticator knows the person: the bytes of their id, which say nothing of who they are. */
const handleOf = (person: PersonId): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(person.replaceAll('-', ''), 'hex'))

export function createPasskeys({ database, identity, origin, siteName, now, random }: PasskeyNeeds): Passkeys {
  const here = (): RelyingParty => relyingPartyOf(origin()) ?? refuse(new Error('an address in figures'))
  /** Each challenge is for one browser, one use and ten minutes. */
  const newChallenge = async ({ request, reply }: Exchange, use: string): Promise<Uint8Array<ArrayBuffer>> => {
    const challenge = new Uint8Array(random(challengeBytes))
    await identity.keep(request, reply, use, Buffer.from(challenge).toString('base64url'))
    return challenge
  }
  const takeChallenge = async ({ request }: Exchange, use: string): Promise<string> =>
    (await identity.take(request, use)) ?? refuse(new Error('no challenge is open'))

  return {
    registrationOptions: async (exchange, { person, name }) => {
      const { id: rpID } = here()
      const known = await passkeysOf(database, person)
      return generateRegistrationOptions({
        rpID,
        rpName: siteName,
        userID: handleOf(person),
        userName: name,
        userDisplayName: name,
        challenge: await newChallenge(exchange, `${registering} ${person}`),
        attestationType: 'none',
        supportedAlgorithmIDs,
        excludeCredentials: known.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
    },
    register: async (exchange, { person }, { response, label }) => {
      const { id: expectedRPID, origin: expectedOrigin } = here()
      const expectedChallenge = await takeChallenge(exchange, `${registering} ${person}`)
      const checks = {
        expectedChallenge,
        expectedOrigin,
        expectedRPID,
        requireUserVerification: true,
        supportedAlgorithmIDs,
      }
      const verified = await verifyRegistrationResponse({ response: asRegistration(response), ...checks }).catch(refuse)
      if (!verified.verified) throw refused()
      const { credential, credentialBackedUp: backedUp } = verified.registrationInfo
      const { id, publicKey, counter } = credential
      const { transports } = response.response
      await database.transaction(async (connection) => {
        if ((await passkeysOf(connection, person)).length >= mostPasskeys) throw refused(new Error('too many'))
        const passkey = { id, person, publicKey, counter, transports, label, backedUp }
        if (!(await addPasskey(connection, passkey, now()))) throw refused(new Error('known already'))
      })
    },
    signInOptions: async (exchange) =>
      generateAuthenticationOptions({
        rpID: here().id,
        challenge: await newChallenge(exchange, signingIn),
        userVerification: 'required',
      }),
    signIn: async (exchange, response) => {
      const { id: expectedRPID, origin: expectedOrigin } = here()
      const expectedChallenge = await takeChallenge(exchange, signingIn)
      const credential = await credentialBy(database, response.id)
      if (credential === undefined) throw refused(new Error('unknown credential'))
      const { person, publicKey, counter } = credential
      const { userHandle } = response.response
      const isTheirs = userHandle === undefined || Buffer.from(userHandle, 'base64url').equals(handleOf(person))
      if (!isTheirs) throw refused(new Error('handle of somebody else'))
      const verified = await verifyAuthenticationResponse({
        response: asAuthentication(response),
        expectedChallenge,
        expectedOrigin,
        expectedRPID,
        credential: { id: response.id, publicKey, counter },
        requireUserVerification: true,
      }).catch(refuse) // A counter that does not grow is refused too: the key may have been copied.
      if (!verified.verified) throw refused()
      const { newCounter, credentialBackedUp: backedUp } = verified.authenticationInfo
      if (!(await notePasskeyUse(database, { id: response.id, counter, newCounter, backedUp }, now()))) throw refused()
      await identity.signIn(exchange.request, exchange.reply, person, 'passkey')
    },
    of: (person) => passkeysOf(database, person),
    remove: async ({ person }, id) => {
      if (!(await removePasskey(database, person, id))) throw new FeilunError('passkey-unknown')
    },
  }
}
