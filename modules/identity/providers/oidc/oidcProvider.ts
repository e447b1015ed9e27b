import * as client from 'openid-client'
import { FeilunError } from '#platform/errors'
import type { Fetch } from '../http/boundedFetch.ts'
import { factsFrom } from '../factTable.ts'
import type { Provider, Returned } from '../provider.ts'
import { subjectForm } from '../subjectForm.ts'
import { oidcFailure } from './oidcFailure.ts'
import type { OidcSettings } from './oidcSettings.ts'

export interface OidcNeeds {
  readonly fetch: Fetch
  readonly now: () => Date
}

/** What the provider says of itself may change; it is asked again after this long. */
const rediscoverMs = 3_600_000
const tongues = { 'zh-Hant': 'zh-Hant zh-HK zh', 'zh-Hans': 'zh-Hans zh-CN zh', en: 'en' } as const

const textIn = (claims: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = claims[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/**
 * Any OpenID Connect provider, by discovery: authorisation code with PKCE, state and nonce; the issuer, audience, times and signature of what
 * comes back are all checked. Whoever has signed in elsewhere for another client gets nowhere with it.
 */
export function oidcProvider(settings: OidcSettings, { fetch, now }: OidcNeeds): Provider {
  const { id, label, assurance, facts } = settings
  const failing = oidcFailure(label.en)
  let discovered: { readonly until: number; readonly configuration: Promise<client.Configuration> } | undefined

  const discover = (): Promise<client.Configuration> => {
    const execute = [client.enableNonRepudiationChecks]
    // The settings let plain http pass for this machine alone.
    if (settings.issuer.startsWith('http:')) execute.push(client.allowInsecureRequests)
    const authentication = settings.clientSecret === undefined ? client.None() : undefined
    return client.discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, authentication, {
      execute,
      [client.customFetch]: (url, { method, headers, body }) => {
        // The library sends forms only; anything else would be a mistake.
        const sent = body instanceof URLSearchParams || typeof body === 'string' ? { body } : {}
        return fetch(url, { method, headers, ...sent })
      },
    })
  }
  const configurationOf = (): Promise<client.Configuration> => {
    if (discovered === undefined || discovered.until <= now().getTime()) {
      const configuration = discover()
      discovered = { until: now().getTime() + rediscoverMs, configuration }
      configuration.catch(() => {
        discovered = undefined
      })
    }
    return discovered.configuration.catch(failing)
  }

  const claimsOf = async ({ url, state, keep }: Returned): Promise<Readonly<Record<string, unknown>>> => {
    const configuration = await configurationOf()
    const checks = {
      expectedState: state,
      expectedNonce: keep['nonce'] ?? '',
      pkceCodeVerifier: keep['verifier'] ?? '',
      idTokenExpected: true,
    }
    const tokens = await client.authorizationCodeGrant(configuration, url, checks).catch(failing)
    const claims = tokens.claims()
    if (claims === undefined) throw new FeilunError('provider-failed', { provider: label.en, reason: 'no ID token' })
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims
    const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(failing)
    return { ...more, ...claims }
  }

  return {
    id,
    method: 'oidc',
    label,
    kind: 'person',
    begin: async ({ state, back, language }) => {
      const configuration = await configurationOf()
      const verifier = client.randomPKCECodeVerifier()
      const nonce = client.randomNonce()
      const to = client.buildAuthorizationUrl(configuration, {
        redirect_uri: back.href,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: tongues[language],
      })
      // It may be on another host than the issuer, but not less safe, and a page.
      if (to.protocol !== 'https:' && to.protocol !== new URL(settings.issuer).protocol)
        throw new FeilunError('provider-failed', { provider: label.en, reason: 'leads elsewhere' })
      return { to, keep: { verifier, nonce } }
    },
    finish: async (returned) => {
      const claims = await claimsOf(returned)
      const subject = subjectForm.safeParse(claims['sub'])
      if (!subject.success) throw new FeilunError('provider-failed', { provider: label.en, reason: 'subject' })
      const name = textIn(claims, 'name')
      const email = claims['email_verified'] === true ? textIn(claims, 'email') : undefined
      return {
        kind: 'brought',
        subject: subject.data,
        assurance,
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        facts: factsFrom(facts, claims, { assurance, origin: id, at: returned.now }),
        companies: [],
        matchKeys: [],
      }
    },
  }
}
