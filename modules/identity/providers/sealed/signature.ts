import { createHmac } from 'node:crypto'

export interface Signed {
  readonly clientId: string
  /** Milliseconds since 1970, as digits. */
  readonly timestamp: string
  /** Different for each request. */
  readonly nonce: string
  /** The whole body as it is sent. */
  readonly body: string
}

export const signatureMethod = 'HmacSHA256'

/** What proves to the service that a request is ours and unaltered: HMAC-SHA-256 over who, how, when, which and what, under the client secret. */
export function signatureOf({ clientId, timestamp, nonce, body }: Signed, clientSecret: string): string {
  return createHmac('sha256', clientSecret)
    .update(`${clientId}${signatureMethod}${timestamp}${nonce}${body}`)
    .digest('base64')
}
