import { sendOwn } from '#platform/http'
import { z } from 'zod'
import { wrongOf, type OpenedCase } from '#modules/casework/parts'
import type { Actor } from '#modules/identity'
import { fieldsOfBody, first } from '#modules/stand'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import { workCase } from '../case/workCase.ts'
import type { WorkNeeds } from '../needs.ts'
import { actPage } from '../parts/actPage.tsx'
import { attempt, type Mistake } from '../parts/mistake.ts'
import { quotesOf } from '../parts/quotesOf.ts'
import { onTo, workHref, wordsOf } from '../view.ts'
import { ConfirmPage } from './ConfirmPage.tsx'
import { DecidePage, type DecidePageProps } from './DecidePage.tsx'
import { freeFor } from './freeFor.ts'
import { confirmedIn, decisionIn, wrongFields } from './typedDecision.ts'

const params = z.object({ reference: z.string().max(60) })
const confirming = z.looseObject({ version: z.coerce.number().int().min(0), key: z.string().min(1).max(100) })

/** `/work/:reference/decide`: what a decision rests on, the form, and once more before it is made. */
export function decideRoutes(app: App, needs: WorkNeeds): void {
  const { identity, review, evidence, ledger, newId } = needs

  const pageOf = async (
    actor: Actor,
    opened: OpenedCase,
    more: Pick<DecidePageProps, 'once' | 'mistake' | 'wrong'>,
  ) => {
    const { reference, scheme, acts } = opened.case
    if (!acts.includes('decide')) return undefined
    const deciding = await review.deciding(actor, reference)
    const rules = await review.rules(actor, reference)
    const decision = more.mistake === undefined ? undefined : decisionIn(more.mistake.typed, deciding)
    const props: DecidePageProps = {
      opened,
      deciding,
      reviews: await review.reviews(actor, reference),
      rules,
      quotes: await quotesOf(evidence, rules),
      staff: await review.staff(actor, scheme),
      free: await freeFor(ledger, opened.process),
      ...more,
      wrong: wrongFields(more.wrong, decision),
    }
    return <DecidePage {...props} />
  }

  actPage(app, needs, {
    path: 'decide',
    action: 'case.decide',
    opensWith: undefined,
    otherwise: 'outcome',
    draw: ({ actor, opened, once, mistake, wrong }) => pageOf(actor, opened, { once, mistake, wrong }),
    act: async ({ actor, reference, fields, on }) => {
      const decision = confirmedIn(fields)
      if (decision === undefined) throw new FeilunError('request-invalid')
      await review.decide(actor, reference, { ...on, ...decision })
    },
    said: 'decided',
  })

  app.post(
    '/work/:reference/decide/confirm',
    { config: { action: 'case.decide' }, schema: { params, body: confirming } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.decide')
      const { reference } = request.params
      const opened = await workCase(needs, request, actor, reference)
      const typed = fieldsOfBody(request.body)
      const decision = decisionIn(typed, await review.deciding(actor, reference))
      const again = async (wrong: ReadonlyMap<string, string>, error = new FeilunError('decision-incomplete')) => {
        const mistake: Mistake = { error, typed }
        const page = await pageOf(actor, opened, { once: newId(), mistake, wrong })
        if (page === undefined) return onTo(request, reply, workHref(reference))
        return sendOwn(wrong.size === 0 ? reply : reply.code(422), renderPage(page))
      }
      if (first(typed, 'change') === 'yes') return again(new Map())
      if (decision === undefined) return again(new Map([['outcome', wordsOf(opened.view)('decide.choose')]]))
      const refused = await attempt(typed, () => review.weigh(actor, reference, decision))
      if (refused !== undefined) return again(wrongOf(refused.error, 'outcome', request.language), refused.error)
      const { version, key } = request.body
      return sendOwn(reply, renderPage(<ConfirmPage {...{ opened, decision, fields: typed, once: key, version }} />))
    },
  )
}
