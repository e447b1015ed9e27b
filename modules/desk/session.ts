import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Who is let in, until when. */
export interface Session {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** The cookie that a session was made for. It is signed too, so that none is taken from a cookie that a neighbouring host can set. */
export type SessionCookie = 'desk' | '__Host-desk'

const form = z.strictObject({ id: z.string().min(1), name: z.string().min(1), until: z.number() })

const signatureOf = (payload: string, cookie: SessionCookie, secret: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`feilun desk session\n${cookie}\n${payload}`).digest()

/** A session as a token that nobody without the secret can make or alter. It is signed, not hidden: it holds a name and an hour. */
export function signSession(session: Session, cookie: SessionCookie, secret: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${payload}.${signatureOf(payload, cookie, secret).toString('base64url')}`
}

/** What a token says, or undefined where it was not signed for this cookie with this secret, or its time is over. */
export function readSession(
  { token, cookie }: { readonly token: string; readonly cookie: SessionCookie },
  secret: Uint8Array,
  now: Date,
): Session | undefined {
  const [payload = '', given = '', ...more] = token.split('.')
  const right = signatureOf(payload, cookie, secret)
  const signature = Buffer.from(given, 'base64url')
  if (more.length > 0 || signature.length !== right.length || !timingSafeEqual(signature, right)) return undefined
  const read = form.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return read.success && read.data.until > now.getTime() ? read.data : undefined
}
