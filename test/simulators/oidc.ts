import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'

export type OidcFault = 'answers-oversized' | 'another-issuer' | 'leads-elsewhere' | 'silent' | 'token-altered'

export interface OidcClient {
  readonly id: string
  readonly secret: string
  readonly redirectURIs: readonly string[]
}

/** Made-up accounts: what the provider says of each. */
export const accounts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  wong: { name: '黃家明 Wong Ka Ming', email: 'Wong@Example.org', email_verified: true, department: 'TRANSPORT' },
  unsure: { name: 'Unsure', email: 'victim@example.org', email_verified: false },
  nameless: {},
}

/** A real OpenID Connect provider on this machine, whose accounts are made up. It can go wrong in chosen ways. */
export async function simulateOidc(client: OidcClient, port = 0) {
  const faults = new Set<OidcFault>()
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo // A server that listens on a port has such an address.
  const issuer = `http://127.0.0.1:${taken}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectURIs,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'simulated' }] },
    cookies: { keys: ['simulated'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'department'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 600, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/simulated/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  })

  /** Signs in as `?as=`, and consents to what is asked; shows who there is where nobody is named. */
  const interact = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const accountId = url.searchParams.get('as')
    if (accountId === null) {
      const links = [...Object.keys(accounts), 'refuse'].map((id) => `<p><a href="?as=${id}">${id}</a></p>`)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<h1>Simulated</h1>${links.join('')}`)
      return
    }
    if (accountId === 'refuse') {
      await provider.interactionFinished(request, response, { error: 'access_denied' })
      return
    }
    const { params } = await provider.interactionDetails(request, response)
    const grant = new provider.Grant({ accountId, clientId: params.client_id })
    grant.addOIDCScope(params.scope)
    const result = { login: { accountId }, consent: { grantId: await grant.save() } }
    await provider.interactionFinished(request, response, result)
  }

  /** Flips one character of the ID token's payload, so that its signature no longer fits. */
  const spoilToken = (response: ServerResponse): void => {
    const end = response.end.bind(response)
    response.end = ((chunk: unknown, ...rest: []) => {
      const text = Buffer.isBuffer(chunk) || typeof chunk === 'string' ? chunk.toString() : ''
      const spoiled = text.replace(
        /("id_token":"[^.]+\.[^.]+\.)(.)/,
        (_, before: string, first: string) => `${before}${first === 'A' ? 'B' : 'A'}`,
      )
      return end(spoiled, ...rest)
    }) as typeof response.end // The provider ends its answers with one chunk.
  }

  const answer = provider.callback()
  handle = (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const isAsked = url.pathname === '/token' || url.pathname === '/.well-known/openid-configuration'
    if (isAsked && faults.has('silent')) return
    if (isAsked && faults.has('answers-oversized')) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ x: 'x'.repeat(2_000_000) }))
    } else if (isAsked && faults.has('leads-elsewhere')) {
      response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
    } else if (url.pathname === '/.well-known/openid-configuration' && faults.has('another-issuer')) {
      const said = { issuer: 'https://evil.test', authorization_endpoint: 'https://evil.test/auth' }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(said))
    } else if (url.pathname.startsWith('/simulated/')) {
      interact(request, response, url).catch(() => response.writeHead(500).end())
    } else {
      if (url.pathname === '/token' && faults.has('token-altered')) spoilToken(response)
      answer(request, response)
    }
  }

  /** Does what a browser does at the provider: gives the address to which it is sent back. */
  const visit = async (to: URL, as: string): Promise<URL> => {
    const cookies = new Map<string, string>()
    let at = to
    for (let steps = 0; steps < 8; steps++) {
      if (at.pathname.startsWith('/simulated/')) at.searchParams.set('as', as)
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answered = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const header of answered.headers.getSetCookie()) {
        const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      const location = answered.headers.get('location')
      if (location === null) throw new Error(`the provider answered ${answered.status}: ${await answered.text()}`)
      at = new URL(location, at)
      if (at.origin !== issuer) return at
    }
    throw new Error('the provider leads nowhere')
  }

  return {
    issuer,
    faults,
    visit,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
