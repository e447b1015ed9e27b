import { isUuid, personId } from '#modules/identity'
import { all } from '#modules/stand'
import type { App } from '#platform/http'
import { actPage, wordsIn } from '../parts/actPage.tsx'
import type { WorkNeeds } from '../needs.ts'
import { ReviewersPage } from './ReviewersPage.tsx'
import { TakeOffPage } from './TakeOffPage.tsx'

/** Assigning reviewers, and taking them off. */
export function reviewersRoutes(app: App, needs: WorkNeeds): void {
  const { review } = needs
  actPage(app, needs, {
    path: 'reviewers',
    action: 'case.assign',
    opensWith: undefined,
    otherwise: 'reviewers',
    draw: async ({ actor, opened, once, mistake, wrong }) => {
      const { reference, scheme, stage } = opened.case
      if (stage.kind !== 'review') return undefined
      const last = (await review.reviews(actor, reference)).at(-1)
      const props = {
        opened,
        candidates: await review.candidates(actor, reference),
        reviewing: last?.state === 'sealed' && last.stage.id === stage.id ? last.reviewers : [],
        staff: await review.staff(actor, scheme),
        once,
        mistake,
        // What is wrong with one of those who were chosen is said of the choice.
        wrong: new Map([...wrong].map(([at, message]) => [at.startsWith('reviewers/') ? 'reviewers' : at, message])),
      }
      return <ReviewersPage {...props} />
    },
    act: ({ actor, reference, fields, on }) =>
      review.assign(actor, reference, { ...on, reviewers: all(fields, 'reviewers').filter(isUuid).map(personId) }),
    said: 'assigned',
  })
  actPage(app, needs, {
    path: 'take-off',
    action: 'case.assign',
    opensWith: undefined,
    otherwise: 'why',
    draw: async ({ actor, opened, once, mistake, wrong, asked }) => {
      const { reference, scheme } = opened.case
      const staff = await review.staff(actor, scheme)
      const last = (await review.reviews(actor, reference)).at(-1)
      const found = last?.state === 'sealed' ? last.reviewers.find(({ assignment }) => assignment === asked) : undefined
      if (found === undefined) return undefined
      const name = staff.get(found.reviewer) ?? ''
      return <TakeOffPage {...{ opened, assignment: found.assignment, name, once, mistake, wrong }} />
    },
    act: ({ actor, reference, fields, on, asked }) =>
      review.takeOff(actor, reference, { ...on, assignment: asked, why: wordsIn(fields, 'why') }),
    said: 'taken-off',
  })
}
