import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { FeilunError } from '#platform/errors'
import { addressesOf, codeOf, readAddress, shown, type Resolve, type Resolved } from './address.ts'

export interface FetchLimits {
  readonly maxDocumentBytes: number
  /** Hosts inside the private network that may be read all the same. */
  readonly allowedHosts: readonly string[]
  /** For everything together: name service, redirects and content. */
  readonly timeoutMs?: number
  readonly resolve?: Resolve
}

export interface FetchedDocument {
  /** The address that was asked for, in its usual form: the document's origin. */
  readonly origin: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly charset?: string
}

const mostRedirects = 3
const usualTimeout = 30_000

/** What may hold a document that is read here. What it really is, its bytes say. */
const types =
  /^(?:text\/(?:plain|html|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|x-pdf|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

const resolveByDns: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/** Sends one request to the very addresses that were checked, the first that answers. */
function ask(url: URL, to: readonly [Resolved, ...Resolved[]], signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      signal,
      agent: false,
      lookup: (_host, options, done) => {
        // Asked for all addresses, the answer is a list.
        if (options.all === true) done(null, [...to])
        else done(null, to[0].address, to[0].family)
      },
      headers: {
        'user-agent': 'Feilun/1',
        accept:
          'text/html, text/plain, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1',
        'accept-encoding': 'identity',
      },
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end()
  })
}

async function readBody(response: IncomingMessage, name: string, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new FeilunError('document-too-large', { name, limit: Math.floor(limit / 1_048_576) })
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const nameOf = (url: URL): string => {
  const last = url.pathname.split('/').findLast((part) => part !== '')
  try {
    return last === undefined ? url.host : decodeURIComponent(last)
  } catch {
    return last ?? url.host
  }
}

function documentOf(response: IncomingMessage, url: URL): { readonly name: string; readonly charset?: string } {
  const notFetched = (reason: string) => new FeilunError('document-not-fetched', { url: shown(url), reason })
  const name = nameOf(url)
  if (response.statusCode !== 200) throw notFetched(`HTTP ${response.statusCode ?? 0}`)
  const coding = response.headers['content-encoding'] ?? 'identity'
  if (coding !== 'identity') throw notFetched(`Content-Encoding: ${coding.slice(0, 40)}`)
  const [type = '', ...params] = (response.headers['content-type'] ?? 'application/octet-stream')
    .toLowerCase()
    .split(';')
  if (!types.test(type.trim())) throw new FeilunError('document-kind-unknown', { name })
  const charset = params
    .map((param) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/.exec(param)?.[1])
    .find((each) => each !== undefined)
  return charset === undefined ? { name } : { name, charset }
}

/** The address without the part that only says where on the page to look. */
function originOf(url: URL): string {
  const whole = new URL(url)
  whole.hash = ''
  return whole.href
}

/** Follows redirects, each checked as the first address was, and reads the document at their end. */
async function follow(first: URL, limits: FetchLimits, signal: AbortSignal): Promise<FetchedDocument> {
  let url = first
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const to = await addressesOf(url, limits.allowedHosts, limits.resolve ?? resolveByDns)
    signal.throwIfAborted()
    const response = await ask(url, to, signal)
    try {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        url = readAddress(headers.location, url)
        continue
      }
      const described = documentOf(response, url)
      return {
        origin: originOf(first),
        ...described,
        bytes: await readBody(response, described.name, limits.maxDocumentBytes),
      }
    } finally {
      response.destroy()
    }
  }
  throw new FeilunError('document-not-fetched', { url: shown(first), reason: `> ${mostRedirects} redirects` })
}

/**
 * Fetches a document by its address, from the public Internet only.
 * @throws FeilunError `address-not-allowed`, `document-not-fetched`, `document-too-large` or `document-kind-unknown`
 */
export async function fetchDocument(written: string, limits: FetchLimits): Promise<FetchedDocument> {
  const url = readAddress(written)
  const signal = AbortSignal.timeout(limits.timeoutMs ?? usualTimeout)
  const expired = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    // The name service heeds no signal: whichever comes first.
    return await Promise.race([follow(url, limits, signal), expired])
  } catch (error) {
    if (error instanceof FeilunError) throw error
    const reason = signal.aborted ? 'ETIMEDOUT' : codeOf(error)
    throw new FeilunError('document-not-fetched', { url: shown(url), reason }, [], error)
  }
}
