import { Actions, Button, Heading, Select } from '#platform/ui'
import { becomingsFor, mayBeOf, writeTarget, type Choice } from '../accept/choice.ts'
import { reported } from '../accept/overruling.ts'
import type { Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import { isOpinion } from '../candidates/candidate.ts'
import type { View } from '../pages/view.ts'
import { FigureFields, MoneyFields } from './AmountFields.tsx'
import type { Typed } from './BothLanguages.tsx'
import { DueFields, EvidenceFields, PromiseFields } from './DateFields.tsx'
import { ConflictFields, MeasureFields, OwnerFields, ProposalFields, StatusFields } from './EntryFields.tsx'
import { OverrulingFields } from './Overruling.tsx'
import { Remark } from './Remark.tsx'

export interface AcceptFormProps {
  view: View
  /** The address of the candidate's page. */
  href: string
  candidate: Candidate
  standing: Standing
  choice: Choice
  typed: Typed
  turn: number
  /** The hash of the pack that is seen. */
  seen: string
  /** Whether the reviewer goes against the voice that was read. */
  voice: 'as-read' | 'overruled'
}

/** What it is about and what it becomes: asked by itself, since the rest of the form hangs on it. Works by GET. */
export function ChoiceForm({
  view,
  href,
  candidate,
  standing,
  choice,
  typed,
  voice,
}: Omit<AcceptFormProps, 'turn' | 'seen'>) {
  const { language, t, say, content } = view
  const becomings = becomingsFor(content, candidate, choice.of, standing)
  const entries = [
    ...(isOpinion(candidate)
      ? []
      : content.measures.map(({ id, title }) => ({
          value: `measure:${id}`,
          label: t('of.measure', { title: say(title) }),
        }))),
    ...content.proposals.map(({ id, title }) => ({
      value: `proposal:${id}`,
      label: t('of.proposal', { title: say(title) }),
    })),
  ]
  const fresh = (['new-measure', 'new-proposal'] as const)
    .filter((kind) => mayBeOf(candidate, { kind }))
    .map((kind) => ({ value: kind.replace('-', ':'), label: t(`of.${kind}`) }))
  return (
    <form class="rd-choose" method="get" action={href}>
      <input type="hidden" name="lang" value={language} />
      {voice === 'overruled' && <input type="hidden" name="voice" value={reported} />}
      <Select
        language={language}
        name="of"
        label={t('field.of')}
        options={[...fresh, ...entries]}
        value={writeTarget(choice.of)}
        error={typed.error('of')}
      />
      <Select
        language={language}
        name="as"
        label={t('field.as')}
        options={becomings.map((value) => ({ value, label: t(`as.${value}`) }))}
        value={choice.as}
        error={typed.error('as')}
      />
      <Actions>
        <Button kind="secondary">{t('show-fields')}</Button>
      </Actions>
    </form>
  )
}

function Fields({ view, typed, choice }: Pick<AcceptFormProps, 'view' | 'typed' | 'choice'>) {
  const { as, of } = choice
  return (
    <>
      {of.kind === 'new-measure' && (
        <>
          <Heading level={3}>{view.t('part.measure')}</Heading>
          <MeasureFields view={view} typed={typed} isOwner={as === 'owner'} isStatus={as === 'status'} />
        </>
      )}
      {of.kind === 'new-proposal' && (
        <>
          <Heading level={3}>{view.t('part.proposal')}</Heading>
          <ProposalFields view={view} typed={typed} />
        </>
      )}
      {!('entry' in of) && as !== 'entry' && <Heading level={3}>{view.t('part.fact')}</Heading>}
      {as === 'money' && <MoneyFields view={view} typed={typed} choice={choice} />}
      {as === 'figure' && <FigureFields view={view} typed={typed} choice={choice} />}
      {as === 'promise' && <PromiseFields view={view} typed={typed} choice={choice} />}
      {as === 'due' && <DueFields view={view} typed={typed} choice={choice} />}
      {as === 'evidence' && <EvidenceFields view={view} typed={typed} choice={choice} />}
      {as === 'owner' && <OwnerFields view={view} typed={typed} />}
      {as === 'status' && <StatusFields view={view} typed={typed} />}
      {as === 'conflict' && <ConflictFields view={view} typed={typed} />}
      {as === 'citation' && <p>{view.t('as.citation-only')}</p>}
    </>
  )
}

/** What goes into the pack, with what the text says filled in. */
export function AcceptForm({ view, href, choice, typed, turn, seen, voice }: AcceptFormProps) {
  const { t, to } = view
  return (
    <form class="rd-form" method="post" action={to(href)}>
      <input type="hidden" name="turn" value={turn} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="of" value={writeTarget(choice.of)} />
      <input type="hidden" name="as" value={choice.as} />
      {voice === 'overruled' && <OverrulingFields view={view} typed={typed} />}
      {choice.as !== 'citation' && <p>{t('accept.check')}</p>}
      <Fields view={view} typed={typed} choice={choice} />
      <Remark view={view} typed={typed} name="note" label={t('field.note')} hint={t('field.note-hint')} optional />
      <Actions>
        <Button name="action" value="accept">
          {t('accept')}
        </Button>
      </Actions>
    </form>
  )
}
