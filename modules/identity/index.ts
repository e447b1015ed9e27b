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
export { createIdentity, type IdentityNeeds } from './createIdentity.ts'
export { routeGuard } from './guard/routeGuard.ts'
export { identityMigrations } from './migrations.ts'
export { may, type About } from './permissions/may.ts'
export { settingsOf } from './permissions/settingsOf.ts'
export { permissions, type Action } from './permissions/table.ts'
