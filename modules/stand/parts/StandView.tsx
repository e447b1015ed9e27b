import type { ComponentChildren } from 'preact'
import type { StandState } from '../flow/view.ts'
import { standingOf } from '../standing/standing.ts'
import { QuestionView } from './QuestionView.tsx'
import { Remarks } from './Remarks.tsx'
import { ResultsView } from './ResultsView.tsx'
import type { StandContext } from './telling.ts'
import { WhoView } from './WhoView.tsx'

export interface StandViewProps {
  context: Omit<StandContext, 'session'>
  state: StandState
  tools?: ComponentChildren
}

/** The whole of "Where do I stand" in one state, for the server's pages and for the browser alike. */
export function StandView({ context: given, state, tools }: StandViewProps) {
  const { session, view, remarks } = state
  const context: StandContext = { ...given, session }
  return (
    <>
      <Remarks language={context.language} remarks={remarks} />
      {view.kind === 'who' && <WhoView context={context} view={view} />}
      {view.kind === 'question' && (
        <QuestionView context={context} view={view} standing={standingOf(context, session)} />
      )}
      {view.kind === 'results' && (
        <ResultsView context={context} view={view} standing={standingOf(context, session)} tools={tools} />
      )}
    </>
  )
}
