import { z } from 'zod'
import { asOfFrom, type App } from '#platform/http'
import type { BlueprintDeps } from '../deps.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import { presentConflict, presentGuideline, presentProposal, presentSeries } from './present/programme.ts'
import { apiDate } from './schemas/basics.ts'
import { apiConflict, apiGuideline, apiProposal, apiSeries } from './schemas/programme.ts'
import { dateQuery } from './schemas/queries.ts'

const most = 5_000

/** What stands beside the measures: proposals, conflicts, guidelines and figures over time. */
export function programmeApi(app: App, { packs, today }: Pick<BlueprintDeps, 'packs' | 'today'>): void {
  const at = (given: string | undefined) => {
    const { content } = packs.current()
    return { content, ...blueprintAt(content, asOfFrom(given, today)) }
  }

  app.get(
    '/api/proposals',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'What commentators propose or observe',
        description: 'None of it is government policy, and none of it is counted among measures, money or promises.',
        querystring: dateQuery,
        response: { 200: z.object({ asOf: apiDate, proposals: z.array(apiProposal).max(most) }) },
      },
    },
    (request) => {
      const { content, asOf, proposals } = at(request.query['as-of'])
      return { asOf, proposals: proposals.map((each) => presentProposal(each, content)) }
    },
  )
  app.get(
    '/api/conflicts',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Points on which sources disagree',
        description: 'Both readings with their citations, until a person resolves the conflict.',
        querystring: dateQuery,
        response: { 200: z.object({ asOf: apiDate, conflicts: z.array(apiConflict).max(most) }) },
      },
    },
    (request) => {
      const { content, asOf, conflicts } = at(request.query['as-of'])
      return { asOf, conflicts: conflicts.map((each) => presentConflict(each, content)) }
    },
  )
  app.get(
    '/api/guidelines',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Published guidance',
        description: 'Who issued it, what it covers, and the dates that a source gives.',
        querystring: dateQuery,
        response: { 200: z.object({ asOf: apiDate, guidelines: z.array(apiGuideline).max(most) }) },
      },
    },
    (request) => {
      const { content, asOf, guidelines } = at(request.query['as-of'])
      return { asOf, guidelines: guidelines.map((each) => presentGuideline(each, content)) }
    },
  )
  app.get(
    '/api/series',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Figures over time',
        description: 'What sources give for several years. A projected point is what a source expects.',
        querystring: dateQuery,
        response: { 200: z.object({ asOf: apiDate, series: z.array(apiSeries).max(most) }) },
      },
    },
    (request) => {
      const { asOf, series } = at(request.query['as-of'])
      return { asOf, series: series.map(presentSeries) }
    },
  )
}
