import { sendOwn } from '#platform/http'
import { z } from 'zod'
import { may } from '#modules/identity'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { WorkNeeds } from '../needs.ts'
import { quotesOf } from '../parts/quotesOf.ts'
import { onTo, workHref } from '../view.ts'
import { saids, WorkCasePage } from './WorkCasePage.tsx'
import { workCase } from './workCase.ts'

const params = z.object({ reference: z.string().max(60) })
const query = z.object({ said: z.enum(saids).optional().catch(undefined), lang: z.string().max(20).optional() })

/** `/work/:reference`: a case, for whoever works on it. */
export function caseRoutes(app: App, needs: WorkNeeds): void {
  const { identity, review, evidence, now } = needs
  app.get(
    '/work/:reference',
    { config: { action: 'case.read' }, schema: { params, querystring: query } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.read')
      const { reference } = request.params
      // Before interests are declared a reviewer is told nothing of what is in the case.
      if ((await review.asked(actor, reference))?.conflict === 'undeclared')
        return onTo(request, reply, workHref(reference, 'interests'))
      const opened = await workCase(needs, request, actor, reference)
      const { scheme } = opened.case
      const reviews = await review.reviews(actor, reference)
      const rules = await review.rules(actor, reference)
      const last = reviews.at(-1)
      const props = {
        ...opened,
        reviews,
        rules,
        quotes: await quotesOf(evidence, rules),
        staff: await review.staff(actor, scheme),
        locked:
          last?.state === 'sealed'
            ? last.reviewers.find(({ reviewer }) => reviewer === actor.person)?.locked
            : undefined,
        now: now(),
        said: request.query.said,
        mayLog: may(actor, 'case.check', { scheme }) || may(actor, 'audit.read', { scheme }),
        mayModerate:
          may(actor, 'case.moderate', { scheme }) &&
          last?.state === 'shown' &&
          !opened.case.decisions.some(({ at }) => at >= last.since) &&
          opened.case.closed === undefined,
        mayReplay: may(actor, 'rules.try', { scheme }),
      }
      return sendOwn(reply, renderPage(<WorkCasePage {...props} />))
    },
  )
}
