import { Section, Table } from '#platform/ui'
import type { OtherwiseJudged, Tried } from '../../records/index.ts'
import { usageWords } from '../usage/words.ts'
import { Verdict } from '../usage/Verdict.tsx'
import type { View } from '../view.ts'
import { rulesWords } from './words.ts'

const outcomes = ['pass', 'flag', 'changed', 'block'] as const

/** What proposed rules would have done with what is kept, beside the rules in force. */
export function TriedPart({ view, tried, days }: { view: View; tried: Tried; days: number }) {
  const { language, number, time, to } = view
  const t = rulesWords(language)
  const names = usageWords(language)
  if (tried.kind === 'no-content')
    return (
      <Section id="tried" title={t('tried')}>
        <p>{tried.why === 'not-kept' ? t('tried.none') : t('tried.none-since', { days: number(days) })}</p>
      </Section>
    )
  return (
    <Section id="tried" title={t('tried')}>
      <p role="status">
        {t('tried.counted', { n: number(tried.calls), days: number(days) })}{' '}
        {tried.unreadable > 0 && t('tried.unreadable', { n: number(tried.unreadable) })}{' '}
        {tried.next !== undefined && t('tried.more')}
      </p>
      <Table<(typeof outcomes)[number]>
        language={language}
        caption={t('tried')}
        captionLook="hidden"
        columns={[
          { header: t('tried.outcome'), names: true, cell: (outcome) => names(`verdict.${outcome}`) },
          { header: t('tried.now'), numeric: true, cell: (outcome) => number(tried.inForce[outcome]) },
          { header: t('tried.then'), numeric: true, cell: (outcome) => number(tried.proposed[outcome]) },
        ]}
        rows={outcomes}
      />
      {tried.otherwiseCount > 0 && (
        <Table<OtherwiseJudged>
          language={language}
          caption={t('tried.otherwise', { n: number(tried.otherwiseCount) })}
          columns={[
            {
              header: t('tried.call'),
              names: true,
              cell: ({ call, begun }) => <a href={to(`/gateway/calls/${call}`)}>{time(begun)}</a>,
            },
            { header: t('tried.now'), cell: ({ now }) => <Verdict verdict={now} t={names} /> },
            { header: t('tried.then'), cell: ({ then }) => <Verdict verdict={then} t={names} /> },
            { header: t('tried.because'), cell: ({ because }) => because.join(', ') },
          ]}
          rows={tried.otherwise}
        />
      )}
    </Section>
  )
}
