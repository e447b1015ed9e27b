import type { ReviewView } from '#modules/casework'
import type { PersonId } from '#modules/identity'
import { Details, Table, Tag } from '#platform/ui'
import { timeWords, wordsOf, type View } from '../view.ts'
import { percentWords } from './percentWords.ts'

type Shown = Extract<ReviewView, { readonly state: 'shown' }>

export interface SheetsTableProps {
  view: View
  review: Shown
  named: (person: PersonId) => string
}

/** All sheets side by side, criterion by criterion, and that each is the one that was locked. */
export function SheetsTable({ view, review, named }: SheetsTableProps) {
  const { language } = view
  const t = wordsOf(view)
  const { sheets, spread, stage } = review
  return (
    <>
      <Table
        language={language}
        caption={t('sheets.caption')}
        rows={stage.criteria}
        total={[
          t('sheets.total'),
          ...spread.totals.map((total) => percentWords(total, language)),
          percentWords(spread.apart, language),
        ]}
        columns={[
          {
            header: t('sheets.criterion'),
            names: true,
            cell: ({ name, weight, max }) =>
              name[language] + t('brackets', { text: t('sheets.weight', { weight, max }) }),
          },
          ...sheets.map((sheet) => ({
            header: named(sheet.reviewer),
            cell: ({ id }: Shown['stage']['criteria'][number]) => {
              const score = sheet.scores.find(({ criterion }) => criterion === id)
              return (
                <>
                  <strong>{score?.score}</strong>
                  <p class="fl-written">{score?.reason}</p>
                </>
              )
            },
          })),
          {
            header: t('sheets.apart'),
            cell: ({ id }) => {
              const each = spread.criteria.find(({ criterion }) => criterion === id)
              if (each === undefined) return ''
              const said = t('sheets.of-100', { n: each.apart })
              return each.farApart ? <Tag tone="attention">{said}</Tag> : said
            },
          },
        ]}
      />
      <Details summary={t('sheets.proof')}>
        <p>{t('sheets.proof.lead')}</p>
        {sheets.map(({ assignment, reviewer, locked, late, commitment, salt, holds, remark }) => (
          <dl key={assignment} class="fl-summary fl-summary-rows">
            <div class="fl-summary-row">
              <dt>{named(reviewer)}</dt>
              <dd>
                <Tag tone={holds ? 'positive' : 'negative'}>{t(holds ? 'sheets.holds' : 'sheets.differs')}</Tag>{' '}
                {timeWords(locked, view)} {late && t('sheets.late')}
                {remark !== '' && <p class="fl-written">{remark}</p>}
              </dd>
            </div>
            <div class="fl-summary-row">
              <dt>{t('sheets.commitment')}</dt>
              <dd>
                <code class="fl-hash">{commitment}</code>
              </dd>
            </div>
            <div class="fl-summary-row">
              <dt>{t('sheets.salt')}</dt>
              <dd>
                <code class="fl-hash">{salt}</code>
              </dd>
            </div>
          </dl>
        ))}
      </Details>
    </>
  )
}
