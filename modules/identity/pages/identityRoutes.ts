import type { App } from '#platform/http'
import { routeGuard } from '../guard/routeGuard.ts'
import { linkRoutes } from './linkRoutes.tsx'
import { mandateRoutes } from './mandateRoutes.tsx'
import { meRoutes } from './meRoutes.tsx'
import { partiesRoutes } from './partiesRoutes.tsx'
import { peopleRoutes } from './peopleRoutes.tsx'
import type { IdentityPages } from './pagesNeeds.ts'
import { signInRoutes } from './signInRoutes.tsx'
import { signOutRoutes } from './signOutRoutes.tsx'

/** `/sign-in`, `/sign-out`, `/me`, `/people`, `/mandates`; and the guard of every route that says what one must be allowed to do for it. */
export function identityRoutes(app: App, needs: IdentityPages): void {
  routeGuard(app, needs.identity)
  signInRoutes(app, needs)
  linkRoutes(app, needs)
  signOutRoutes(app, needs)
  meRoutes(app, needs)
  partiesRoutes(app, needs)
  mandateRoutes(app, needs)
  peopleRoutes(app, needs)
}
