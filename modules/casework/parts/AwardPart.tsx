import type { Unit } from '#modules/accounts'
import { Section, SummaryList, Table, Tag } from '#platform/ui'
import type { CaseView } from '../model/caseView.ts'
import { amountWords } from './money.ts'
import { dateWords, lastDayOf, type View } from './view.ts'
import { partWords } from './words.ts'

const tones = {
  open: 'neutral',
  reported: 'waiting',
  returned: 'attention',
  accepted: 'waiting',
  paid: 'positive',
  lapsed: 'negative',
  ordered: 'waiting',
} as const

export interface AwardPartProps {
  view: View
  case: Pick<CaseView, 'award' | 'milestones'>
  unit: Unit
  title: string
}

/** What was awarded, what was paid of it, and what is still to come. */
export function AwardPart({ view, case: { award, milestones }, unit, title }: AwardPartProps) {
  const { language } = view
  const t = partWords(view)
  if (award === undefined) return null
  const said = (amount: number) => amountWords(amount, unit, view)
  return (
    <Section id="award" title={title}>
      <SummaryList
        layout="facts"
        rows={[
          { term: t('award.amount'), description: said(award.amount) },
          // Calls to models are spent in their project; nothing is paid out.
          ...(unit === 'usd-micro' ? [] : [{ term: t('award.paid'), description: said(award.paid) }]),
        ]}
      />
      {milestones.length > 0 && (
        <Table
          language={language}
          caption={t('award.milestones')}
          rows={milestones}
          columns={[
            { header: t('award.stage'), names: true, cell: ({ name }) => name[language] },
            { header: t('award.amount'), numeric: true, cell: ({ amount }) => said(amount) },
            { header: t('award.due'), cell: ({ due }) => (due === undefined ? '' : dateWords(lastDayOf(due), view)) },
            { header: t('award.state'), cell: ({ state }) => <Tag tone={tones[state]}>{t(`milestone.${state}`)}</Tag> },
          ]}
        />
      )}
      {award.payments.length > 0 && (
        <Table
          language={language}
          caption={t('award.payments')}
          rows={award.payments}
          columns={[
            { header: t('award.stage'), names: true, cell: ({ name }) => name[language] },
            { header: t('award.amount'), numeric: true, cell: ({ amount }) => said(amount) },
            { header: t('award.when'), cell: ({ paid, ordered }) => dateWords(paid ?? ordered, view) },
            { header: t('award.state'), cell: ({ state }) => <Tag tone={tones[state]}>{t(`payment.${state}`)}</Tag> },
          ]}
        />
      )}
    </Section>
  )
}
