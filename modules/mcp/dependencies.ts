import type { PlainDate } from '#engines/rules'
import type { Ask } from '#modules/ask'
import type { Evidence } from '#modules/evidence'
import type { Packs } from '#modules/packs'
import type { Answering } from './result.ts'

/** What the tools are asked of. Nothing here can change anything: every tool only reads. */
export interface McpDependencies {
  readonly ask: Pick<Ask, 'ask' | 'search'>
  readonly evidence: Pick<Evidence, 'source' | 'storedText'>
  readonly packs: Pick<Packs, 'current'>
  /** The calendar date in the pack's time zone. */
  readonly today: () => PlainDate
}

/** What a tool is given. */
export interface ToolDependencies extends McpDependencies {
  readonly answering: Answering
}
