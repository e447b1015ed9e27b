/** Finds passages for a question: the index of `#engines/retrieval`, kept in PostgreSQL. See README.md. */
export { createSearch, type Search, type SearchDependencies } from './createSearch.ts'
export type { Finding, Findings, SearchQuery } from './find.ts'
export { searchMigrations } from './migrations.ts'
export type { SearchPassage } from './passage.ts'
export type { Embedder } from './embeddings/embedder.ts'
export { openAiEmbedder, type EmbedderSettings } from './embeddings/openAiEmbedder.ts'
