import type { AiDomain } from '../domains/aiDomain.ts'
import type { Overview } from '../createShadow.ts'
import type { Offer } from '../store/offers.ts'
import type { UseSum } from '../store/useSums.ts'

/** One service within one department. */
export interface ServiceUse extends UseSum {
  readonly domain: string
  readonly known: AiDomain | undefined
  readonly offer: Offer | undefined
}

export interface DepartmentUse {
  readonly department: string | undefined
  readonly past: number
  readonly through: number
  readonly services: readonly ServiceUse[]
}

/** The same counts, by department, the one with the most past the gateway first. */
export function byDepartment({
  sums,
  offers,
  domains,
}: Pick<Overview, 'sums' | 'offers' | 'domains'>): readonly DepartmentUse[] {
  const departments = new Map<string | undefined, { through: number; past: number; services: ServiceUse[] }>()
  const offered = new Map(offers.map((offer) => [`${offer.department}\n${offer.domain}`, offer]))
  for (const sum of sums) {
    const { department, domain } = sum
    const found = departments.get(department) ?? { through: 0, past: 0, services: [] }
    departments.set(department, found)
    if (domain === undefined) found.through += sum.connections
    else {
      found.past += sum.connections
      found.services.push({
        ...sum,
        domain,
        known: domains.get(domain),
        offer: offered.get(`${department ?? ''}\n${domain}`),
      })
    }
  }
  return [...departments]
    .map(([department, uses]) => ({ department, ...uses }))
    .toSorted((a, b) => b.past - a.past || b.through - a.through)
}
