import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** CBOR (RFC 8949) of what an authenticator sends: small numbers, bytes, text and maps. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, n: number): Buffer => {
    if (n < 24) return Buffer.from([(major << 5) | n])
    if (n < 256) return Buffer.from([(major << 5) | 24, n])
    return Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  }
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as Parameters<typeof cbor>[0])]) // Of this test's making.
  return Buffer.concat([head(5, value.size), ...entries])
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const coordinate = (jwk: JsonWebKey, name: 'x' | 'y'): Buffer => Buffer.from(jwk[name] ?? '', 'base64url')

/** COSE form of an ES256 public key. */
function coseKey(publicKey: KeyObject): Buffer {
  const jwk = publicKey.export({ format: 'jwk' })
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(jwk, 'x')],
      [-3, coordinate(jwk, 'y')],
    ]),
  )
}

/** What the options of the server tell, as far as this authenticator looks. */
export interface Asked {
  readonly challenge: string
  readonly rpId: string
}

export interface Behaviour {
  /** The origin that the browser says the page has. */
  readonly origin: string
  /** Whether the person showed who they are; `uv` in WebAuthn. */
  readonly verifies?: boolean
  /** How much the counter grows; 0 for one that keeps none. */
  readonly step?: number
  readonly attestation?: 'none' | 'packed'
}

/**
 * An authenticator in software with one ES256 key, for tests without a browser (WebAuthn level 3, sections 6.1 and 6.5). Each of its answers
 * can be made wrong in a chosen way.
 */
export function softwareAuthenticator({ origin, verifies = true, step = 1, attestation = 'none' }: Behaviour) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  let isVerified = verifies
  let userHandle: string | undefined

  const authenticatorData = (rpId: string, attested: Buffer): Buffer => {
    counter += step
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested])
  }
  const clientData = (type: 'webauthn.create' | 'webauthn.get', challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const shared = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  } as const

  return {
    id: shared.id,
    /** Makes the passkey. */
    create: ({ challenge, rpId }: Asked, handle: string) => {
      userHandle = handle
      const client = clientData('webauthn.create', challenge)
      const length = Buffer.from([id.length >> 8, id.length & 255])
      const data = authenticatorData(rpId, Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]))
      const signed = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const statement =
        attestation === 'none'
          ? new Map()
          : new Map<string, unknown>([
              ['alg', -7],
              ['sig', signed],
            ])
      const object = new Map<string, unknown>([
        ['fmt', attestation],
        ['attStmt', statement],
        ['authData', data],
      ])
      const response = {
        clientDataJSON: client.toString('base64url'),
        attestationObject: cbor(object).toString('base64url'),
        transports: ['internal'],
      }
      return { ...shared, response }
    },
    /** Uses it. */
    get: ({ challenge, rpId }: Asked) => {
      const client = clientData('webauthn.get', challenge)
      const data = authenticatorData(rpId, Buffer.alloc(0))
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
        ...(userHandle === undefined ? {} : { userHandle }),
      }
      return { ...shared, response }
    },
    /** From now on it signs for whoever holds it. */
    stopVerifying: () => {
      isVerified = false
    },
    /** Sets the counter, as a copy of the key would have it. */
    setCounter: (n: number) => {
      counter = n
    },
  }
}
