import { z } from 'zod'
import type { App } from '#platform/http'
import type { BlueprintDeps } from '../deps.ts'
import { presentConflict, presentGuideline, presentProposal, presentSeries } from './present/programme.ts'
import { apiConflict, apiGuideline, apiProposal, apiSeries } from './schemas/programme.ts'
import { plainQuery } from './schemas/queries.ts'

const most = 5_000

/** What stands beside the measures: proposals, conflicts, guidelines and figures over time. */
export function programmeApi(app: App, { packs }: Pick<BlueprintDeps, 'packs'>): void {
  app.get(
    '/api/proposals',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'What commentators propose or observe',
        description: 'None of it is government policy, and none of it is counted among measures, money or promises.',
        querystring: plainQuery,
        response: { 200: z.object({ proposals: z.array(apiProposal).max(most) }) },
      },
    },
    () => {
      const { content } = packs.current()
      return { proposals: content.proposals.map((each) => presentProposal(each, content)) }
    },
  )
  app.get(
    '/api/conflicts',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Points on which sources disagree',
        description: 'Both readings with their citations, until a person resolves the conflict.',
        querystring: plainQuery,
        response: { 200: z.object({ conflicts: z.array(apiConflict).max(most) }) },
      },
    },
    () => {
      const { content } = packs.current()
      return { conflicts: content.conflicts.map((each) => presentConflict(each, content)) }
    },
  )
  app.get(
    '/api/guidelines',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Published guidance',
        description: 'Who issued it, what it covers, and the dates that a source gives.',
        querystring: plainQuery,
        response: { 200: z.object({ guidelines: z.array(apiGuideline).max(most) }) },
      },
    },
    () => {
      const { content } = packs.current()
      return { guidelines: content.guidelines.map((each) => presentGuideline(each, content)) }
    },
  )
  app.get(
    '/api/series',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Figures over time',
        description: 'What sources give for several years. A projected point is what a source expects.',
        querystring: plainQuery,
        response: { 200: z.object({ series: z.array(apiSeries).max(most) }) },
      },
    },
    () => ({ series: packs.current().content.series.map(presentSeries) }),
  )
}
