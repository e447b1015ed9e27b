import type { QuoteView } from '#modules/evidence'
import { Actions, Button, ErrorSummary, Notice, Radios, Section, SummaryList, Tag } from '#platform/ui'
import type { Choice } from '../accept/choice.ts'
import { one } from '../accept/formReader.ts'
import { isOpinion, type Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import { rejections, type Decision } from '../decisions/decision.ts'
import type { OpenedText, Reviewed } from '../openText.ts'
import { AcceptForm, ChoiceForm } from '../parts/AcceptForm.tsx'
import type { Typed } from '../parts/BothLanguages.tsx'
import { DecidedNotice, History } from '../parts/DecidedNotice.tsx'
import { Frame } from '../parts/Frame.tsx'
import { OpinionNotice } from '../parts/Overruling.tsx'
import { Remark } from '../parts/Remark.tsx'
import { PackSays } from '../parts/PackSays.tsx'
import { confidenceWords, kindWords, stateWords, valueWords, voiceWords } from '../wording/candidateWords.ts'
import { languageOfText, titleOfText } from './TextPage.tsx'
import { hrefOfCandidate, hrefOfText, type View } from './view.ts'

export interface CandidatePageProps {
  view: View
  opened: OpenedText
  reviewed: Reviewed
  /** As its reviewer hears it: as it was read, unless they go against that. */
  candidate: Candidate
  choice: Choice
  /** Against the entry that was chosen. */
  standing: Standing
  /** What the pack's own claim rests on. */
  quotes: readonly QuoteView[]
  history: readonly Decision[]
  typed: Typed
  /** What was typed to reject it, and why to withdraw it. */
  rejecting: Typed
  withdrawing: Typed
  errors: readonly { field: string; message: string }[]
  /** The hash of the pack that is seen. */
  seen: string
  /** Who was first, where another reviewer has decided meanwhile. */
  overtakenBy?: string | undefined
}

function RejectForm({ view, href, turn, typed }: { view: View; href: string; turn: number; typed: Typed }) {
  const { language, t, to } = view
  return (
    <form class="rd-form" method="post" action={to(href)}>
      <input type="hidden" name="turn" value={turn} />
      <Radios
        language={language}
        name="why"
        label={t('reject.why')}
        options={rejections.map((value) => ({ value, label: t(`reject.${value}`) }))}
        value={one(typed.fields, 'why')}
        error={typed.error('why')}
      />
      <Remark view={view} typed={typed} name="reject-note" label={t('reject.note')} optional />
      <Actions>
        <Button kind="secondary" name="action" value="reject">
          {t('reject')}
        </Button>
      </Actions>
    </form>
  )
}

function Open(props: CandidatePageProps & { href: string }) {
  const { view, opened, reviewed, candidate, choice, standing, typed, rejecting, href, seen } = props
  const { t, to } = view
  const { turn } = reviewed
  const voice = candidate === reviewed.candidate ? ('as-read' as const) : ('overruled' as const)
  const shared = { view, href, candidate, choice, standing, typed, voice }
  return (
    <>
      <Section id="accept" title={t('accept.title')}>
        {opened.description.by === 'nobody' ? (
          <Notice tone="waiting" title={t('describe-first.title')}>
            <p>
              {t('describe-first')}{' '}
              <a href={to(`${hrefOfText(opened.source.id)}#describe`)}>{t('describe.title-of-form')}</a>
            </p>
          </Notice>
        ) : (
          <>
            {isOpinion(candidate) && <OpinionNotice view={view} href={href} />}
            <ChoiceForm {...shared} />
            <AcceptForm {...shared} turn={turn} seen={seen} />
          </>
        )}
      </Section>
      <Section id="reject" title={t('reject.title')}>
        <RejectForm view={view} href={href} turn={turn} typed={rejecting} />
      </Section>
    </>
  )
}

/** One candidate: its sentence, whose word it is, what the pack says already, and the decision. */
export function CandidatePage(props: CandidatePageProps) {
  const { view, opened, reviewed, standing, quotes, history, errors, overtakenBy } = props
  const { t, language, content } = view
  const { candidate, state, turn } = reviewed
  const href = hrefOfCandidate(opened.source.id, candidate.id)
  const value = valueWords(candidate, content, language)
  const { tone, label } = stateWords(state, standing, language)
  const partners = candidate.statement.partners.map(({ text }) => text)
  const rows = [
    { term: t('row.voice'), description: voiceWords(candidate, language) },
    { term: t('row.confidence'), description: confidenceWords(candidate, language) },
    { term: t('row.about'), description: candidate.subject.text },
    ...(partners.length === 0 ? [] : [{ term: t('row.partners'), description: partners.join(t('list-comma')) }]),
  ]
  const crumbs = [
    { title: t('list.title'), href: '/desk/reading' },
    { title: titleOfText(opened, view), href: hrefOfText(opened.source.id) },
  ]
  return (
    <Frame view={view} title={value} kicker={kindWords(candidate, language)} crumbs={crumbs}>
      <ErrorSummary language={language} errors={errors} />
      {overtakenBy !== undefined && (
        <Notice tone="attention" title={t('overtaken.title', { by: overtakenBy })}>
          <p role="alert">{t('overtaken')}</p>
        </Notice>
      )}
      <p>
        <Tag tone={tone}>{label}</Tag>
      </p>
      {standing.kind === 'differs' && state.kind === 'open' && <p>{t(`differs.${standing.how}`)}</p>}
      <PackSays
        view={view}
        standing={state.kind === 'accepted' ? { kind: 'new' } : standing}
        quotes={quotes}
        candidate={candidate}
        source={opened.source.id}
        of={languageOfText(opened)}
        text={opened.text}
      />
      <SummaryList rows={rows} />
      {state.kind === 'open' ? (
        <Open {...props} href={href} />
      ) : (
        <div id="withdraw">
          <DecidedNotice view={view} href={href} state={state} turn={turn} typed={props.withdrawing} />
        </div>
      )}
      {history.length > (state.kind === 'open' ? 0 : 1) && (
        <Section id="history" title={t('history.title')}>
          <History view={view} decisions={history} />
        </Section>
      )}
    </Frame>
  )
}
