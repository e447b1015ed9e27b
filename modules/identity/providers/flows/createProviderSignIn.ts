import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { Secrets } from '#platform/secrets'
import type { PersonId } from '../../model/actor.ts'
import type { Identity } from '../../model/identity.ts'
import type { IncomingRequest, OutgoingReply } from '../../model/request.ts'
import type { Awaited, Brought, Provider } from '../provider.ts'
import { arrive, type ArriveNeeds } from './arrive.ts'
import { collectDelivery, expectDelivery, isAwaited, putDelivery, referenceHash } from './deliveryStore.ts'
import { openStep, sealStep, type Step } from './step.ts'
import { personBy } from './subjectStore.ts'

export interface ProviderSignInNeeds extends ArriveNeeds {
  readonly providers: readonly Provider[]
  readonly identity: Pick<Identity, 'agreesTo' | 'holdFact' | 'keep' | 'partyFor' | 'personFor' | 'signIn' | 'take'>
  readonly secrets: Secrets
  /** The site's public address. */
  readonly origin: () => string
  readonly now: () => Date
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
}

/** The two ends of an exchange with a browser. */
export interface Exchange {
  readonly request: IncomingRequest
  readonly reply: OutgoingReply
}

export interface Start {
  /** A path of this site to go on to. */
  readonly next: string
  readonly wants: 'sign-in' | 'facts'
  readonly linkTo: PersonId | undefined
  readonly language: Language
  readonly userAgent: string | undefined
}

export interface Back {
  /** Path and query as they came. */
  readonly path: string
  readonly language: Language
  /** The person goes on without what they were asked for. */
  readonly without: boolean
}

/** Where a browser that came back goes on: into the site, or to the page that waits for the provider's server. */
export type Arrived = { readonly kind: 'in'; readonly next: string } | { readonly kind: 'waits'; readonly path: string }

export interface ProviderSignIn {
  /** @throws FeilunError `provider-unknown` */
  readonly provider: (id: string) => Provider
  /** The address of the provider to which the browser goes. */
  readonly begin: (exchange: Exchange, id: string, start: Start) => Promise<URL>
  /** @throws FeilunError `sign-in-expired`, `sign-in-refused`, `provider-failed`, `provider-slow`, `subject-taken` */
  readonly back: (exchange: Exchange, id: string, back: Back) => Promise<Arrived>
  /** Whether the page that waits has still to wait. */
  readonly isAwaited: (referenceHash: string) => Promise<boolean>
  /** Takes what a provider's server delivers; gives what it is to be answered. @throws FeilunError `provider-failed` */
  readonly receive: (id: string, body: unknown) => Promise<Readonly<Record<string, string>>>
}

const waitMs = 10 * 60_000

/** People who sign in by somebody outside: each step works once, in the browser that began, with the provider that it was begun with. */
export function createProviderSignIn(needs: ProviderSignInNeeds): ProviderSignIn {
  const { providers, identity, secrets, origin, now, random, database } = needs
  const providerOf = (id: string): Provider => {
    const found = providers.find((each) => each.id === id)
    if (found === undefined) throw new FeilunError('provider-unknown', { id: id.slice(0, 40) })
    return found
  }
  const backPath = (id: string): string => `/sign-in/with/${id}/back`
  const nameOf = (id: string, state: string): string => `with ${id} ${state}`
  const keepStep = async ({ request, reply }: Exchange, id: string, state: string, step: Step): Promise<void> =>
    identity.keep(request, reply, nameOf(id, state), sealStep(secrets, step))
  const newState = (): string => Buffer.from(random(32)).toString('base64url')

  const takeStep = async ({ request }: Exchange, id: string, url: URL): Promise<{ state: string; step: Step }> => {
    const [state = '', ...more] = url.searchParams.getAll('state')
    const isState = more.length === 0 && /^[\w-]{43}$/.test(state)
    const sealed = isState ? await identity.take(request, nameOf(id, state)) : undefined
    const step = sealed === undefined ? undefined : openStep(secrets, sealed)
    if (step === undefined) throw new FeilunError('sign-in-expired')
    return { state, step }
  }

  const wait = async (exchange: Exchange, id: string, awaited: Awaited, step: Step): Promise<Arrived> => {
    const hash = referenceHash(awaited.reference)
    const state = newState()
    await keepStep(exchange, id, state, { ...step, at: 'delivery', keep: awaited.keep, awaits: hash })
    return { kind: 'waits', path: `${backPath(id)}?state=${state}&for=${hash}` }
  }
  const completed = async (provider: Provider, step: Step, without: boolean): Promise<Brought> => {
    const delivered = await collectDelivery(database, step.awaits ?? '')
    const content = delivered === undefined ? undefined : secrets.open('delivery', delivered)
    if (provider.complete === undefined || (content === undefined && !without)) throw new FeilunError('sign-in-expired')
    return provider.complete({ keep: step.keep, content, now: now() })
  }

  return {
    provider: providerOf,
    begin: async (exchange, id, { next, wants, linkTo, language, userAgent }) => {
      const provider = providerOf(id)
      const state = newState()
      const back = new URL(backPath(id), origin())
      const { to, keep } = await provider.begin({ state, back, language, wants, userAgent })
      const step = { at: 'provider', keep, next, ...(linkTo === undefined ? {} : { person: linkTo }) } as const
      await keepStep(exchange, id, state, step)
      return to
    },
    back: async (exchange, id, { path, language, without }) => {
      const provider = providerOf(id)
      const url = new URL(path, origin())
      const { state, step } = await takeStep(exchange, id, url)
      const knows = async (subject: string) => (await personBy(database, id, [subject])) !== undefined
      const expect = (reference: string) => {
        const until = new Date(now().getTime() + waitMs)
        return expectDelivery(database, { hash: referenceHash(reference), provider: id, until }, now())
      }
      const finished =
        step.at === 'provider'
          ? await provider.finish({ state, url, keep: step.keep, language, now: now(), knows, expect })
          : await completed(provider, step, without)
      if (finished.kind === 'awaited') return wait(exchange, id, finished, step)
      const person = await arrive(needs, provider, finished, { language, linkTo: step.person })
      await identity.signIn(exchange.request, exchange.reply, person, provider.method)
      return { kind: 'in', next: step.next }
    },
    isAwaited: (hash) => isAwaited(database, hash, now()),
    receive: async (id, body) => {
      const provider = providerOf(id)
      if (provider.receive === undefined) throw new FeilunError('not-found')
      const { reference, content, answer } = await provider.receive(body)
      const delivery = { hash: referenceHash(reference), provider: id, content: secrets.seal('delivery', content) }
      if (!(await putDelivery(database, delivery, now()))) throw new FeilunError('sign-in-expired')
      return answer
    },
  }
}
