/** Sources, their passages and quotes: where everything that Feilun says comes from. See README.md. */
export type { CitedSpan, Claim } from './claim.ts'
export { createEvidence, type Evidence, type EvidenceDependencies } from './createEvidence.ts'
export type { Ingested } from './ingest.ts'
export { evidenceMigrations } from './migrations.ts'
export { hrefOfSpan, type QuoteView } from './quote.ts'
export { idOfText, sumOfText, type Source, type SourceMeta, type UndescribedSource } from './source.ts'
