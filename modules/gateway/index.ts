/** One door to many models: keys, budgets, routes, the guard and the record of every call. See README.md. */
export type { Admission, Admitted } from './model/admission.ts'
export type { CallOutcome, CallRecord, Endpoint, Measured, Usage } from './model/call.ts'
export { contentPurpose, type KeptContent } from './model/content.ts'
export type { CallId, KeyId, ProjectId, ProviderId, UsdMicro } from './model/ids.ts'
export type { Caller, Directory, Key, Project, Residency } from './model/project.ts'
export type { OutgoingCall, Plan, Price, Provider, RefusedRoute, Reply, Route, Upstreams } from './model/upstream.ts'
export { gatewayMigrations } from './migrations.ts'
export { createStoreCalls, type StoreCalls } from './records/index.ts'
