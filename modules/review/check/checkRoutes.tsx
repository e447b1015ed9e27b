import { reasonsFor } from '#modules/casework'
import type { OpenedCase } from '#modules/casework/parts'
import type { Stage, StageOf } from '#modules/packs'
import { first } from '#modules/stand'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { actPage, wordsIn } from '../parts/actPage.tsx'
import type { WorkNeeds } from '../needs.ts'
import { CheckPage } from './CheckPage.tsx'
import { ReportPage } from './ReportPage.tsx'
import { checkIn } from './typedCheck.ts'
import { WordsPage } from './WordsPage.tsx'

const stageNow = ({ process, case: shown }: OpenedCase): Stage | undefined =>
  process.stages.find(({ id }) => id === shown.stage.id)

/** @throws FeilunError `act-not-open` for a case that has gone on from its check */
function checkStage(opened: OpenedCase): StageOf<'check'> {
  const stage = stageNow(opened)
  if (stage?.kind !== 'check') throw new FeilunError('act-not-open', { reference: opened.case.reference })
  return stage
}

/** What officers do besides the review: checking, asking, and looking at reports. */
export function checkRoutes(app: App, needs: WorkNeeds): void {
  const { casework } = needs
  actPage(app, needs, {
    path: 'check',
    action: 'case.check',
    opensWith: 'check',
    otherwise: 'outcome',
    draw: async ({ opened, once, mistake, wrong }) => {
      const stage = checkStage(opened)
      const reasons = reasonsFor(opened.process, stage.id, 'refuse')
      return <CheckPage {...{ opened, stage, reasons, once, mistake, wrong }} />
    },
    act: async ({ actor, reference, opened, fields, on }) => {
      // Read by the stage that the page showed: pressed twice it says the same, wherever the case is then.
      const stage = opened.process.stages.find(({ id }) => id === first(fields, 'stage'))
      const points = stage?.kind === 'check' ? stage.points : []
      const reasons = stage === undefined ? [] : reasonsFor(opened.process, stage.id, 'refuse')
      await casework.check(actor, reference, { ...on, ...checkIn(fields, points, reasons) })
    },
    said: (fields) => (first(fields, 'outcome') === 'refuse' ? 'refused' : 'passed'),
  })
  actPage(app, needs, {
    path: 'ask',
    action: 'case.check',
    opensWith: 'ask',
    otherwise: 'words',
    draw: async ({ opened, once, mistake, wrong }) => <WordsPage act="ask" {...{ opened, once, mistake, wrong }} />,
    act: ({ actor, reference, fields, on }) =>
      casework.ask(actor, reference, { ...on, words: wordsIn(fields, 'words') }),
    said: 'asked',
  })
  actPage(app, needs, {
    path: 'return',
    action: 'case.check',
    opensWith: 'return-report',
    otherwise: 'words',
    draw: async ({ opened, once, mistake, wrong }) => <WordsPage act="return" {...{ opened, once, mistake, wrong }} />,
    act: ({ actor, reference, fields, on }) =>
      casework.returnReport(actor, reference, { ...on, words: wordsIn(fields, 'words') }),
    said: 'returned',
  })
  actPage(app, needs, {
    path: 'report',
    action: 'case.check',
    opensWith: 'accept-report',
    otherwise: 'report',
    draw: async ({ opened, once, mistake }) => {
      const stage = stageNow(opened)
      return stage?.kind === 'milestone' ? <ReportPage {...{ opened, stage, once, mistake }} /> : undefined
    },
    act: ({ actor, reference, on }) => casework.acceptReport(actor, reference, on),
    said: 'accepted',
  })
}
