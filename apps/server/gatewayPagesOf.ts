import { usualPolicy } from '#engines/guard'
import { minorOf } from '#modules/accounts'
import type { Gateway, GatewayPages, OfferedModel } from '#modules/gateway'
import type { OwnIdentity } from '#modules/identity'
import type { Packs } from '#modules/packs'
import type { OfferPort } from '#modules/shadow'
import { FeilunError } from '#platform/errors'
import type { Language } from '#platform/i18n'
import type { Site } from '#platform/ui'

/** The node of the gateway in this process, as pages see it. */
export interface NodeInside {
  readonly state: GatewayPages['nodeState']
  /** Sends a body to `/v1/chat/completions`, as any client does. */
  readonly call: GatewayPages['callDoor']
}

interface Needs {
  readonly site: Site
  readonly gateway: Gateway
  readonly node: NodeInside
  readonly identity: OwnIdentity
  readonly packs: Packs
  readonly now: () => Date
}

/** Every model with a route, by name, with where it leads. */
function modelsOf({ upstreams }: Pick<Gateway, 'upstreams'>): readonly OfferedModel[] {
  const models = new Map<string, OfferedModel['providers'][number][]>()
  for (const { model, provider, region } of upstreams.health())
    models.set(model, [...(models.get(model) ?? []), { id: provider, name: provider, region }])
  return [...models]
    .map(([model, providers]) => ({ model, providers }))
    .toSorted((a, b) => (a.model < b.model ? -1 : 1))
}

const measuresOf =
  (packs: Packs) =>
  (language: Language): readonly { readonly id: string; readonly name: string }[] =>
    packs.current().content.measures.map(({ id, title }) => ({ id, name: title[language] }))

/** The process under which people apply for model calls, where the pack has one. */
const signUpIn = (packs: Packs) => (language: Language) => {
  const { processes, schemes } = packs.current().content
  const process = processes.find(({ award }) => award.unit === 'usd-micro')
  const scheme = schemes.find(({ id }) => id === process?.scheme)
  if (process === undefined || scheme === undefined) return undefined
  return { href: `/schemes/${scheme.id}`, title: scheme.title[language], isExample: process.basis.kind === 'example' }
}

/** What the pages of the gateway need, from all over the house. */
export const gatewayPagesOf = ({ site, gateway, node, identity, packs, now }: Needs): GatewayPages => ({
  site,
  identity,
  projects: gateway.projects,
  records: gateway.records,
  upstreams: gateway.upstreams,
  now,
  timeZone: () => packs.current().content.pack.timezone,
  models: () => modelsOf(gateway),
  measures: measuresOf(packs),
  signUp: signUpIn(packs),
  peopleNamed: identity.peopleNamed,
  nodeState: node.state,
  callDoor: node.call,
})

/** What shadow use needs to offer a project. */
export const offersOf = ({ gateway, packs }: Pick<Needs, 'gateway' | 'packs'>): OfferPort => ({
  models: () => modelsOf(gateway).map(({ model }) => model),
  measures: measuresOf(packs),
  open: async (actor, { limit, ...project }) => {
    if (limit === '')
      throw new FeilunError('amount-invalid', { given: '', unit: 'usd-micro', least: 0, most: Number.MAX_SAFE_INTEGER })
    const { id } = await gateway.projects.open(actor, {
      ...project,
      limit: minorOf(limit, 'usd-micro'),
      // The offer says that the guard checks what is asked.
      guard: usualPolicy('department'),
    })
    return id
  },
})
