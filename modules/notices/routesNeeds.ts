import type { PlainDate } from '#engines/rules'
import type { Identity } from '#modules/identity'
import type { Packs } from '#modules/packs'
import type { Site } from '#platform/ui'
import type { Notices } from './createNotices.ts'

export interface NoticesRoutes {
  readonly site: Site
  readonly notices: Notices
  readonly identity: Pick<Identity, 'require' | 'actorOf'>
  readonly packs: Pick<Packs, 'current'>
  readonly today: () => PlainDate
}
