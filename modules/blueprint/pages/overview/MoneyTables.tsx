import { Details, Table } from '#platform/ui'
import { isDisputed } from '../../about.ts'
import { measureHref } from '../../addresses.ts'
import type { Counted, NotCounted } from '../../money/countMoney.ts'
import type { Totals } from '../../money/totals.ts'
import type { Measure } from '#modules/packs'
import { Cite } from '../../parts/Cite.tsx'
import { moneyDigits, shareWords } from '../../parts/money.ts'
import { officeWords } from '../../parts/Owner.tsx'
import type { View } from '../view.ts'

function MeasureLink({ view, measure }: { view: View; measure: Measure }) {
  return <a href={view.to(measureHref(measure.id))}>{view.say(measure.title)}</a>
}

function CountedTable({ view, totals }: { view: View; totals: Totals }) {
  const { t, language, say, content } = view
  return (
    <Table<Counted>
      language={language}
      caption={t('counted.caption')}
      columns={[
        {
          header: t('column.sum'),
          names: true,
          cell: ({ measure, money, partOf }) => (
            <>
              {say(money.label)}
              <Cite view={view} cite={money.cite} />
              {money.period !== undefined && <small class="bp-note">{say(money.period)}</small>}
              {isDisputed(view.at.conflicts, measure.id) && (
                <small class="bp-note">
                  <a href={view.to(`${measureHref(measure.id)}#conflicts`)}>{t('measure.conflicts')}</a>
                </small>
              )}
              {partOf !== undefined && <small class="bp-note">{t('counted.part')}</small>}
            </>
          ),
        },
        { header: t('column.measure'), cell: ({ measure }) => <MeasureLink view={view} measure={measure} /> },
        { header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          header: `${t('column.amount')} (${content.pack.currency})`,
          numeric: true,
          cell: ({ money }) => moneyDigits(view, money),
        },
      ]}
      rows={totals.counted}
      total={[t('total'), '', '', moneyDigits(view, totals.total)]}
    />
  )
}

function whyWords({ t, say }: View, { why }: NotCounted): string {
  return why.kind === 'part-of' ? t('not-counted.part-of', { whole: say(why.of.label) }) : t(`not-counted.${why.kind}`)
}

function NotCountedTable({ view, totals }: { view: View; totals: Totals }) {
  const { t, language, say, content } = view
  return (
    <Table<NotCounted>
      language={language}
      caption={t('not-counted.caption')}
      columns={[
        {
          header: t('column.sum'),
          names: true,
          cell: ({ label, cite }) => (
            <>
              {say(label)}
              <Cite view={view} cite={cite} />
            </>
          ),
        },
        { header: t('column.measure'), cell: ({ measure }) => <MeasureLink view={view} measure={measure} /> },
        { header: t('column.why'), cell: (row) => whyWords(view, row) },
        {
          header: `${t('column.amount')} (${content.pack.currency})`,
          numeric: true,
          cell: (row) => moneyDigits(view, row),
        },
      ]}
      rows={totals.notCounted}
    />
  )
}

/** A grouping of the total: what falls to each, and its share. */
function GroupTable<Key extends string>(props: {
  view: View
  totals: Totals
  caption: string
  header: string
  groups: readonly {
    readonly key: Key
    readonly amount: number
    readonly approximation: Totals['total']['approximation']
  }[]
  name: (key: Key) => string
}) {
  const { view, totals, caption, header, groups, name } = props
  const { t, language, content } = view
  return (
    <Table
      language={language}
      caption={caption}
      narrow="scroll"
      columns={[
        { header, names: true, cell: ({ key }) => name(key) },
        {
          header: `${t('column.amount')} (${content.pack.currency})`,
          numeric: true,
          cell: (group) => moneyDigits(view, group),
        },
        {
          header: t('column.share'),
          numeric: true,
          cell: ({ amount }) => shareWords(view, amount, totals.total.amount),
        },
      ]}
      rows={groups}
      total={[t('total'), moneyDigits(view, totals.total), shareWords(view, totals.total.amount, totals.total.amount)]}
    />
  )
}

/** What the total is made of and what it leaves out, to the last digit and with every quote. */
export function MoneyTables({ view, totals }: { view: View; totals: Totals }) {
  const { t } = view
  const owner = (key: string) => (key === 'not-stated' ? t('owner.not-stated') : officeWords(view, key))
  return (
    <>
      <p>
        {t('total.mixed')} {totals.total.approximation !== 'exact' && t('total.about')}
      </p>
      {totals.withoutSum > 0 && <p>{t.count('total.without', totals.withoutSum)}</p>}
      {totals.total.count > 0 && (
        <>
          <GroupTable
            view={view}
            totals={totals}
            caption={t('by-kind.caption')}
            header={t('column.kind')}
            groups={totals.byKind}
            name={(key) => t(`kind.${key}`)}
          />
          <Details summary={t('by-owner.title')}>
            <GroupTable
              view={view}
              totals={totals}
              caption={t('by-owner.caption')}
              header={t('owner')}
              groups={totals.byOwner}
              name={owner}
            />
          </Details>
          <Details summary={t('counted.title')} id="counted">
            <CountedTable view={view} totals={totals} />
          </Details>
        </>
      )}
      <Details summary={t('not-counted.title')} id="not-counted" open>
        {totals.notCounted.length > 0 && <NotCountedTable view={view} totals={totals} />}
        <p>{t('not-counted.awards')}</p>
      </Details>
    </>
  )
}
