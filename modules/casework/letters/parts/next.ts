import type { Stage } from '#modules/packs'
import { quoted } from '#platform/i18n'
import { daysAfter } from '../../process/calendar.ts'
import { checkOf, decisionOf, type LetterBlock } from '../letter.ts'
import { heading, leadsTo, paragraph, stageOf, type Ground } from './ground.ts'

/** The last instant of a stage that begins with what the letter tells of, and takes so many days. */
const endOf = ({ pack, ref }: Ground, days: number): Date =>
  new Date(daysAfter(pack.content.pack.timezone, ref.at.getTime(), days))

const caseLink = (ground: Ground, sentence: string): LetterBlock =>
  leadsTo(sentence, ground.t('next.page'), ground.casePath, ground.language)

/** “Next is …, at the latest on …”; a stage that begins months later is only named. */
function nextStage(ground: Ground, stage: Stage | undefined): readonly LetterBlock[] {
  const { t, language, lastDay } = ground
  if (stage === undefined || stage.kind === 'end') return [paragraph(t('next.none'))]
  const name = quoted(stage.name[language], language)
  if (stage.kind === 'outcome')
    return [paragraph(t('next.stage-undated', { stage: name })), paragraph(t('next.outcomes', { stage: name }))]
  return [paragraph(t('next.stage', { stage: name, date: lastDay(endOf(ground, stage.days)) }))]
}

/** An offer: by when, and what its acceptance declares. */
function offer(ground: Ground, stage: Extract<Stage, { kind: 'offer' }>): readonly LetterBlock[] {
  const { t, process, language, lastDay, view } = ground
  const form = process?.forms.find(({ id }) => id === stage.form)
  const declared = (form?.asks ?? []).flatMap((ask) => (ask.kind === 'declaration' ? [ask.statement[language]] : []))
  const isLast = view.decisions.at(-1) === decisionOf(ground) && view.stage.id === stage.id
  const due = (isLast ? view.next?.due : undefined) ?? endOf(ground, stage.days)
  return [
    caseLink(ground, t('next.accept', { date: lastDay(due) })),
    ...(declared.length === 0
      ? []
      : [
          heading(t('next.conditions')),
          paragraph(t('next.conditions.lead')),
          { kind: 'list', items: declared.map((text) => [{ text }]) } as const,
        ]),
  ]
}

/** Where a question stands open, by when to answer it. */
function reply(ground: Ground, ask: 'reply' | 'report'): readonly LetterBlock[] {
  const { t, view, lastDay } = ground
  const open = view.next?.who === 'applicant' ? view.next.due : undefined
  const isOpen = view.step === (ask === 'reply' ? 'asked' : 'returned')
  const sentence = isOpen && open !== undefined ? t(`next.${ask}`, { date: lastDay(open) }) : t(`next.${ask}-undated`)
  return [
    caseLink(ground, sentence),
    ...(ask === 'reply' ? [paragraph(t('more-asked.clock')), paragraph(t('next.reply-late'))] : []),
  ]
}

function steps(ground: Ground): readonly LetterBlock[] {
  const { t, ref, view, process, language } = ground
  const decision = decisionOf(ground)
  const stage = stageOf(ground, decision?.stage)
  switch (ref.kind) {
    case 'received': {
      const start = stageOf(ground, process?.start)
      const after = start?.kind === 'form' ? stageOf(ground, start.next) : undefined
      return [...nextStage(ground, after), caseLink(ground, t('next.write'))]
    }
    case 'more-asked':
      return reply(ground, 'reply')
    case 'returned':
      return reply(ground, 'report')
    case 'offered':
    case 'overturned': {
      const to = stage?.kind === 'decision' ? stage.approve : stage?.kind === 'appeal' ? stage.overturn : undefined
      const after = stageOf(ground, to)
      if (after?.kind === 'offer') return offer(ground, after)
      return [...nextStage(ground, after), caseLink(ground, t('next.write'))]
    }
    case 'paid': {
      const payment = view.award?.payments.find((_, place) => ref.id === `payment-${place + 1}`)
      const of = stageOf(ground, payment?.stage)
      const after = of?.kind === 'payment' || of?.kind === 'milestone' ? stageOf(ground, of.next) : undefined
      return [...nextStage(ground, after), caseLink(ground, t('next.write'))]
    }
    case 'refused':
    case 'upheld':
    case 'lapsed':
      if (view.award !== undefined) return [paragraph(t('next.none'))]
      return [leadsTo(t('next.again'), t('next.scheme'), `/schemes/${view.scheme}`, language)]
  }
}

export const next = (ground: Ground): readonly LetterBlock[] => [heading(ground.t('next.title')), ...steps(ground)]

/** The end to which a refusal leads. */
function endAfter(ground: Ground): Stage | undefined {
  const check = checkOf(ground)
  const stage = stageOf(ground, decisionOf(ground)?.stage ?? check?.stage)
  const to = stage?.kind === 'check' || stage?.kind === 'decision' ? stage.refuse : undefined
  return stageOf(ground, to)
}

/** Whether, how and until when to ask for it to be looked at again. What the case says now counts where the letter is its latest decision. */
export function appeal(ground: Ground, isLatest: boolean): readonly LetterBlock[] {
  const { t, ref, view, lastDay } = ground
  if (ref.kind !== 'refused' && ref.kind !== 'upheld' && ref.kind !== 'lapsed') return []
  const end = ref.kind === 'refused' ? endAfter(ground) : undefined
  const granted = end?.kind === 'end' && end.appeal !== undefined ? endOf(ground, end.appeal.days) : undefined
  const until = isLatest && view.closed !== undefined ? (view.appealUntil ?? granted) : granted
  if (until === undefined) return ref.kind === 'lapsed' ? [] : [heading(t('appeal.title')), paragraph(t('appeal.none'))]
  return [
    heading(t('appeal.title')),
    paragraph(t('appeal.lead')),
    caseLink(ground, t('appeal.how', { date: lastDay(until) })),
  ]
}
