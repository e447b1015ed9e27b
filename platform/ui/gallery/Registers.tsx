import { formatMoney, formatNumber } from '#platform/i18n'
import { Section, Table, Tag, Timeline, type Column } from '../index.ts'
import type { Say } from './say.ts'

interface Line {
  purpose: string
  amount: number
  count: number
}

export const lines = (t: Say): readonly Line[] => [
  { purpose: t('purpose.school'), amount: 2_000_000_000, count: 6 },
  { purpose: t('purpose.industry'), amount: 220_000_000, count: 4 },
  { purpose: t('purpose.government'), amount: 100_000_000, count: 9 },
  { purpose: t('purpose.talent'), amount: 50_000_000, count: 7 },
]

export function MoneyTable({ t, narrow }: { t: Say; narrow: 'cards' | 'scroll' }) {
  const columns: readonly Column<Line>[] = [
    { header: t('table.purpose'), cell: ({ purpose }) => purpose, names: true },
    { header: t('table.state'), cell: () => <Tag tone="waiting">{t('tag.due')}</Tag> },
    { header: t('table.count'), cell: ({ count }) => formatNumber(count, t.language), numeric: true },
    { header: t('table.amount'), cell: ({ amount }) => formatMoney(amount, 'HKD', t.language), numeric: true },
  ]
  const rows = lines(t)
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  return (
    <Table
      language={t.language}
      caption={t('table.caption')}
      columns={columns}
      rows={rows}
      narrow={narrow}
      total={[t('table.total'), '', '26', formatMoney(sum, 'HKD', t.language)]}
    />
  )
}

export function Registers({ t }: { t: Say }) {
  return (
    <>
      <Section id="table" title={t('table')}>
        <MoneyTable t={t} narrow="cards" />
        <MoneyTable t={t} narrow="scroll" />
      </Section>
      <Section id="timeline" title={t('timeline')}>
        <Timeline
          language={t.language}
          groups={[
            {
              title: t('timeline.group.1'),
              entries: [
                {
                  date: '2026-04-01',
                  title: t('timeline.one'),
                  href: '/blueprint',
                  tag: <Tag tone="positive">{t('tag.kept')}</Tag>,
                },
                {
                  date: '2026-06-30',
                  title: t('timeline.two'),
                  tag: <Tag tone="attention">{t('tag.overdue')}</Tag>,
                  children: <p>{t('card.text')}</p>,
                },
              ],
            },
            {
              title: t('timeline.group.2'),
              entries: [
                {
                  dateWords: t('timeline.words'),
                  title: t('timeline.three'),
                  tag: <Tag tone="waiting">{t('tag.due')}</Tag>,
                },
                { date: '2032', title: t('figure.compute'), tag: <Tag tone="neutral">{t('tag.none')}</Tag> },
              ],
            },
          ]}
        />
      </Section>
    </>
  )
}
