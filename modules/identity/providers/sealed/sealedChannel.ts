import type { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { decryptContent, encryptContent } from './contentBox.ts'
import { unwrapKey, type ContentKey } from './contentKey.ts'
import { asksForNewKey, envelope, isOurFault, isSuccess, keyAnswer, type Envelope } from './envelope.ts'
import { signatureMethod, signatureOf } from './signature.ts'
import type { SealedNeeds, SealedSettings } from './sealedSettings.ts'

/** What the service's own server sent to us. */
export type Received =
  | { readonly kind: 'content'; readonly content: unknown }
  | { readonly kind: 'refused'; readonly content: unknown }

/** Calls to a service whose bodies are sealed: signed by us, encrypted both ways under a key that the service renews. */
export interface SealedChannel {
  /**
   * Calls one of the service's functions and gives what it answers, checked by `form`.
   * @throws FeilunError `sign-in-refused` where the service says no, `provider-failed`, `provider-slow`
   */
  readonly call: <Form extends z.ZodType>(path: string, content: unknown, form: Form) => Promise<z.output<Form>>
  /** Reads what its server sent by itself. @throws FeilunError `provider-failed` for what is not sealed for us */
  readonly receive: (body: unknown) => Promise<Received>
}

/** A key that ends while a request is on its way is of no use. */
const clockRoomMs = 5_000

export function sealedChannel(settings: SealedSettings, { fetch, now, random }: SealedNeeds): SealedChannel {
  const { name: provider, clientId, clientSecret, privateKey } = settings
  const failed = (reason: string) => new FeilunError('provider-failed', { provider, reason })
  let current: Promise<ContentKey> | undefined

  const post = async (path: string, content: unknown): Promise<unknown> => {
    const body = JSON.stringify(content)
    const timestamp = String(now().getTime())
    const nonce = Buffer.from(random(16)).toString('hex')
    const signature = signatureOf({ clientId, timestamp, nonce, body }, clientSecret)
    const headers = { clientID: clientId, signatureMethod, timestamp, nonce, signature: encodeURIComponent(signature) }
    const answer = await fetch(new URL(`api/v1/${path}`, withSlash(settings.url)), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
    })
    if (answer.status >= 500) throw failed(`HTTP ${answer.status}`)
    return answer.json().catch(() => {
      throw failed('not JSON')
    })
  }

  const fetchKey = async (): Promise<ContentKey> => {
    const answer = keyAnswer.safeParse(await post('security/getKey', {}))
    if (!answer.success) throw failed('no key')
    const { code, content } = answer.data
    if (!isSuccess(code) || content === undefined) throw failed(code)
    const bytes = unwrapKey(content.secretKey, privateKey)
    if (bytes === undefined) throw failed('key is not for us')
    return { bytes, until: content.issueAt + content.expiresIn - clockRoomMs }
  }
  const keep = (key: Promise<ContentKey>): Promise<ContentKey> => {
    current = key
    key.catch(() => {
      if (current === key) current = undefined
    })
    return key
  }
  const keyNow = async (): Promise<ContentKey> => {
    const key = await (current ?? keep(fetchKey()))
    return key.until > now().getTime() ? key : keep(fetchKey())
  }

  const opened = (key: Uint8Array, { content, secretKey }: Envelope): unknown => {
    const newer = secretKey === undefined ? key : unwrapKey(secretKey, privateKey)
    if (content === undefined) return {}
    const read = newer === undefined ? undefined : decryptContent(newer, content)
    if (read === undefined) throw failed('body was altered or is not for us')
    return read
  }
  const readEnvelope = (given: unknown): Envelope => {
    const read = envelope.safeParse(given)
    if (!read.success) throw failed('not an answer')
    return read.data
  }

  const exchange = async (path: string, content: unknown): Promise<{ key: ContentKey; answer: Envelope }> => {
    const key = await keyNow()
    return { key, answer: readEnvelope(await post(path, { content: encryptContent(key.bytes, content) })) }
  }

  return {
    call: async (path, content, form) => {
      let { key, answer } = await exchange(path, content)
      if (asksForNewKey(answer.code)) {
        // Once: the service has renewed the key since we were given it.
        await keep(fetchKey())
        ;({ key, answer } = await exchange(path, content))
      }
      if (asksForNewKey(answer.code) || isOurFault(answer.code)) throw failed(answer.code)
      if (!isSuccess(answer.code)) throw new FeilunError('sign-in-refused', { provider, reason: answer.code })
      const read = form.safeParse(opened(key.bytes, answer))
      if (!read.success) throw failed('answer not as agreed')
      return read.data
    },
    receive: async (body) => {
      const sent = readEnvelope(body)
      // What brings its own key needs none of ours, which may have to be asked for.
      const key = sent.secretKey === undefined ? (await keyNow()).bytes : new Uint8Array()
      const content = opened(key, sent)
      return { kind: isSuccess(sent.code) ? 'content' : 'refused', content }
    },
  }
}

/** A base without its last slash would lose its last part when a path is put after it. */
const withSlash = (url: URL): URL => new URL(url.href.endsWith('/') ? url.href : `${url.href}/`)
