/** One door to many models: keys, budgets, routes, the guard and the record of every call. See README.md. */
export { createGateway, type Gateway, type GatewayNeeds } from './createGateway.ts'
export { startGatewayNode, type GatewayNode, type GatewayNodeNeeds } from './startGatewayNode.ts'
export type { Admission, Admitted } from './model/admission.ts'
export type { CallOutcome, CallRecord, Endpoint, Measured, Usage } from './model/call.ts'
export { contentPurpose, type KeptContent } from './model/content.ts'
export type { CallId, KeyId, ProjectId, ProviderId, UsdMicro } from './model/ids.ts'
export type { Caller, Directory, Key, Project, Residency } from './model/project.ts'
export type { OutgoingCall, Plan, Price, Provider, RefusedRoute, Reply, Route, Upstreams } from './model/upstream.ts'
export { answerBrokenCall, isBrokenCall, type BrokenRequest } from './door/answer/brokenRequest.ts'
export { gatewayMigrations } from './migrations.ts'
export { gatewayNames } from './writtenNames.ts'
export {
  createPrometheus,
  createRecords,
  createStoreCalls,
  createTelemetry,
  recordsHolding,
  usageBy,
  usageCsv,
  type Asked,
  type CallsAsked,
  type CallsPage,
  type Days,
  type JudgeContent,
  type KeptCall,
  type Latency,
  type LatencyLine,
  type OtherwiseJudged,
  type Outcomes,
  type Prometheus,
  type Records,
  type RecordsNeeds,
  type StoreCalls,
  type Telemetry,
  type Tried,
  type UsageBy,
  type UsageLine,
  type Usages,
  type UsageTable,
  type VerdictCount,
} from './records/index.ts'
export {
  createUpstreams,
  readSettings,
  unpricedRoutes,
  type RouteHealth,
  type SettingsFile,
  type UpstreamsNeeds,
  type UpstreamsRoom,
} from './upstreams/index.ts'
export {
  createAdmission,
  endLostNode,
  listOverruns,
  lostNodes,
  type AdmissionFault,
  type AdmissionNeeds,
  type AdmissionSettings,
  type AdmissionState,
  type LostNode,
  type OverrunView,
  type OwnAdmission,
} from './admission/index.ts'
export {
  createDirectory,
  createProjects,
  type BudgetLevel,
  type By,
  type Change,
  type DirectoryNeeds,
  type KeySettings,
  type KeyView,
  type MadeKey,
  type NewKey,
  type NewProject,
  type OwnDirectory,
  type Projects,
  type ProjectSettings,
  type ProjectsNeeds,
  type ProjectView,
} from './projects/index.ts'
export { createCaseProjects, type CaseProjects } from './cases/createCaseProjects.ts'
export type { CaseProjectsNeeds, GivenCalls, ProjectNotice } from './cases/needs.ts'
export { gatewayPages, type GatewayPages } from './pages/gatewayPages.ts'
export { gatewayPlace } from './pages/gatewayPlace.ts'
export type { OfferedModel } from './pages/pagesNeeds.ts'
