import { Section, SummaryList, Table, Tag } from '#platform/ui'
import { amountWords } from '../money.ts'
import { dateWords, wordsOf } from '../view.ts'
import type { CasePageProps } from './CasePage.tsx'

const tones = {
  open: 'neutral',
  reported: 'waiting',
  returned: 'attention',
  accepted: 'waiting',
  paid: 'positive',
  lapsed: 'negative',
  ordered: 'waiting',
} as const

/** What was awarded, what was paid of it, and what is still to come. */
export function AwardPart({ view, case: shown, unit }: CasePageProps) {
  const { language } = view
  const { award, milestones } = shown
  const t = wordsOf(view)
  if (award === undefined) return null
  const said = (amount: number) => amountWords(amount, unit, view)
  return (
    <Section id="award" title={t('award.title')}>
      <SummaryList
        layout="facts"
        rows={[
          { term: t('award.amount'), description: said(award.amount) },
          { term: t('award.paid'), description: said(award.paid) },
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
            { header: t('award.due'), cell: ({ due }) => (due === undefined ? '' : dateWords(due, view)) },
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
