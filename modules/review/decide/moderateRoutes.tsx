import { first } from '#modules/stand'
import type { App } from '#platform/http'
import type { WorkNeeds } from '../needs.ts'
import { actPage, wordsIn } from '../parts/actPage.tsx'
import { ModeratePage } from './ModeratePage.tsx'

/** `/work/:reference/moderate`: entries beside the sheets, once they are shown. */
export function moderateRoutes(app: App, needs: WorkNeeds): void {
  const { review } = needs
  actPage(app, needs, {
    path: 'moderate',
    action: 'case.moderate',
    opensWith: undefined,
    otherwise: 'words',
    draw: async ({ actor, opened, once, mistake, wrong }) => {
      const { reference, scheme } = opened.case
      const last = (await review.reviews(actor, reference)).at(-1)
      if (last?.state !== 'shown') return undefined
      return (
        <ModeratePage {...{ opened, review: last, staff: await review.staff(actor, scheme), once, mistake, wrong }} />
      )
    },
    act: ({ actor, reference, fields, on }) => {
      const criterion = first(fields, 'criterion').slice(0, 100)
      const score = first(fields, 'score').slice(0, 20).normalize('NFKC').trim()
      return review.moderate(actor, reference, {
        ...on,
        words: wordsIn(fields, 'words'),
        ...(criterion === '' ? {} : { criterion }),
        // What is no number is no whole number either, which the entry then says.
        ...(score === '' ? {} : { score: Number(score) }),
      })
    },
    said: 'moderated',
  })
}
