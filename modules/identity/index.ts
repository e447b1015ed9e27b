/** Who is here, what they may do, and for whom. See README.md. */
export {
  ASSURANCES,
  ROLES,
  isUuid,
  partyId,
  personId,
  type Actor,
  type Assurance,
  type Grant,
  type HeldFact,
  type Mandate,
  type PartyId,
  type PartyView,
  type PersonId,
  type Role,
  type SignInMethod,
} from './model/actor.ts'
export type { Address, HandedOver, Identity, Invitation, Read, SignInLink } from './model/identity.ts'
export type { IncomingRequest, OutgoingReply } from './model/request.ts'
export type { ProviderProfile, RegisteredParty, WayIn, WaysInPort } from './model/waysIn.ts'
export { createIdentity, type IdentityNeeds, type OwnIdentity } from './createIdentity.ts'
export { dataPlace } from './data/pages/dataPlace.ts'
export { dataRoutes, type DataRoutes } from './data/pages/dataRoutes.tsx'
export { beginErasing } from './data/erasing.ts'
export { createData, type Data, type DataNeeds } from './data/createData.ts'
export { erasedName } from './data/eraseIdentity.ts'
export { exportTables } from './data/exportTables.ts'
export type {
  Count,
  ErasurePlan,
  Exported,
  HeldTable,
  Hindrance,
  Holding,
  Purpose,
  Stays,
  Subject,
} from './data/holding.ts'
export { identityHolding } from './data/identityHolding.ts'
export { factsConsent, factsPurpose } from './data/purposes.ts'
export { daysBefore, usualKeeping, type Keeping } from './data/keeping.ts'
export type { GivenConsent } from './facts/consentStore.ts'
export { routeGuard } from './guard/routeGuard.ts'
export { identityMigrations } from './migrations.ts'
export { actingFor, holdersOf, type RoleHolder } from './people/holders.ts'
export { may, type About } from './permissions/may.ts'
export { settingsOf } from './permissions/settingsOf.ts'
export { permissions, type Action } from './permissions/table.ts'
export { identityRoutes } from './pages/identityRoutes.ts'
export type { IdentityPages, PasskeyView, PlaceToGo } from './pages/pagesNeeds.ts'
export { identityPlaces } from './pages/identityPlaces.ts'
export { createPasskeys, type PasskeyNeeds, type Passkeys } from './passkeys/createPasskeys.ts'
export { passkeyWay } from './passkeys/passkeyWay.ts'
export { passkeyRoutes, type PasskeyRoutes } from './passkeys/routes.tsx'
export {
  createProviderSignIn,
  type ProviderSignIn,
  type ProviderSignInNeeds,
} from './providers/flows/createProviderSignIn.ts'
export type { Provider } from './providers/provider.ts'
export { readProviders, type ProviderConfig } from './providers/readProviders.ts'
export { providerRoutes, type ProviderRoutes } from './providers/routes.tsx'
export { waysInOf } from './providers/waysIn.ts'
