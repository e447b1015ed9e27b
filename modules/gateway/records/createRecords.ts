import type { PassThrough } from 'node:stream'
import type { GuardPolicy } from '#engines/guard'
import type { Actor, Identity } from '#modules/identity'
import type { Secrets } from '#platform/secrets'
import type { KeptContent } from '../model/content.ts'
import type { CallId, ProjectId } from '../model/ids.ts'
import type { Project } from '../model/project.ts'
import { openContent, sealedOfCall } from './content/keptContent.ts'
import { callOf, callsOf, type CallsAsked, type CallsPage, type KeptCall } from './read/calls.ts'
import { callsCsv } from './read/exports.ts'
import { latencyOf, type LatencyLine } from './read/latency.ts'
import type { Asked } from './read/range.ts'
import { usageOf, type UsageBy, type UsageTable } from './read/usage.ts'
import { verdictsOf, type VerdictCount } from './read/verdicts.ts'
import { tryPolicy, type JudgeContent, type Tried } from './try/tryPolicy.ts'

export interface RecordsNeeds {
  readonly identity: Pick<Identity, 'as'>
  readonly secrets: Pick<Secrets, 'open'>
  /** The project, if the asker may see it. @throws FeilunError `project-unknown` */
  readonly projectOf: (actor: Actor, project: ProjectId) => Promise<Pick<Project, 'guard' | 'content'>>
  readonly judge: JudgeContent
}

/**
 * What came of the calls, for whoever may see their project: the rows that PostgreSQL lets the asker see are all that is read, counted or written out. Ranges are
 * days of the city, both included, at most two years: `request-invalid` for others.
 */
export interface Records {
  /** Exact, as of the last batch that was stored: some seconds. */
  readonly usage: (actor: Actor, asked: Asked, by: UsageBy) => Promise<UsageTable>
  readonly verdicts: (actor: Actor, asked: Asked) => Promise<readonly VerdictCount[]>
  readonly latency: (actor: Actor, asked: Asked, by: 'all' | 'model' | 'provider') => Promise<readonly LatencyLine[]>
  readonly calls: (actor: Actor, asked: CallsAsked) => Promise<CallsPage>
  /** By its request id; undefined for none that the asker may see. */
  readonly call: (actor: Actor, id: string) => Promise<KeptCall | undefined>
  /** What was asked and answered, for its party alone; undefined where nothing is kept, or no longer readable. */
  readonly content: (actor: Actor, call: CallId) => Promise<KeptContent | undefined>
  /** Every call that was asked for, as CSV, while it is read. */
  readonly callsCsv: (actor: Actor, asked: CallsAsked) => PassThrough
  /**
   * What a policy would have done with what is kept of past calls, compared with the policy in force; a portion at a time.
   * @throws FeilunError `project-unknown`
   */
  readonly tryPolicy: (
    actor: Actor,
    asked: {
      readonly project: ProjectId
      readonly policy: GuardPolicy
      readonly since: Date
      readonly after?: string | undefined
    },
  ) => Promise<Tried>
}

export function createRecords({ identity: { as }, secrets, projectOf, judge }: RecordsNeeds): Records {
  const calls: Records['calls'] = (actor, asked) => as(actor, (connection) => callsOf(connection, asked))
  return {
    usage: (actor, asked, by) => as(actor, (connection) => usageOf(connection, asked, by)),
    verdicts: (actor, asked) => as(actor, (connection) => verdictsOf(connection, asked)),
    latency: (actor, asked, by) => as(actor, (connection) => latencyOf(connection, asked, by)),
    calls,
    call: (actor, id) => as(actor, (connection) => callOf(connection, id)),
    content: async (actor, call) => {
      const sealed = await as(actor, (connection) => sealedOfCall(connection, call))
      return sealed === undefined ? undefined : openContent(secrets, sealed)
    },
    callsCsv: (actor, asked) => callsCsv((page) => calls(actor, page), asked),
    tryPolicy: async (actor, { project, policy, since, after }) => {
      const { guard: inForce, content } = await projectOf(actor, project)
      const isKept = content.keep === 'sealed'
      return tryPolicy(
        { read: (work) => as(actor, work), secrets, judge },
        { project, inForce, proposed: policy, isKept, since, after },
      )
    },
  }
}
