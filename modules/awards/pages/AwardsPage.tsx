import { decimalOf, type Minor, type Unit } from '#modules/accounts'
import { formatDate, formatMoney, formatNumber, inLanguage, type Language } from '#platform/i18n'
import { Heading, Lead, Notice, Page, Section, Table, Tag, keepingTongue, type Site } from '#platform/ui'
import type { Award } from '../award.ts'
import type { SchemeSum } from '../createAwards.ts'
import { words, type Words } from '../words.ts'

export interface AwardsPageProps {
  site: Site
  language: Language
  path: string
  sums: readonly SchemeSum[]
  awards: readonly Award[]
  /** The address of what follows. */
  next: string | undefined
  withExamples: boolean
  /** Whether there are awards of example processes at all. */
  hasExamples: boolean
  licence: string | undefined
}

interface View {
  readonly t: Words
  readonly language: Language
  readonly to: (href: string) => string
}

/** An amount with what it counts. */
function amountWords({ t, language }: View, amount: Minor, unit: Unit): string {
  const number = Number(decimalOf(amount, unit))
  if (unit === 'place' || unit === 'token' || unit === 'gpu-second' || unit === 'usd-micro')
    return t(`unit.${unit}`, { n: formatNumber(number, language) })
  return formatMoney(number, unit, language)
}

function Sums({ view, sums }: { view: View; sums: readonly SchemeSum[] }) {
  const { t, language, to } = view
  return (
    <Table<SchemeSum>
      language={language}
      caption={t('sums.title')}
      captionLook="hidden"
      columns={[
        {
          header: t('column.scheme'),
          names: true,
          cell: ({ scheme, title, isExample }) => (
            <>
              <a href={to(`/schemes/${scheme}`)}>{inLanguage(title, language)}</a>{' '}
              {isExample && <Tag tone="attention">{t('example.tag')}</Tag>}
            </>
          ),
        },
        { header: t('column.awards'), numeric: true, cell: ({ count }) => formatNumber(count, language) },
        { header: t('column.awarded'), numeric: true, cell: ({ awarded, unit }) => amountWords(view, awarded, unit) },
        { header: t('column.paid'), numeric: true, cell: ({ paid, unit }) => amountWords(view, paid, unit) },
      ]}
      rows={sums}
    />
  )
}

function OneByOne({ view, awards }: { view: View; awards: readonly Award[] }) {
  const { t, language, to } = view
  return (
    <Table<Award>
      language={language}
      caption={t('list.title')}
      captionLook="hidden"
      columns={[
        {
          header: t('column.recipient'),
          names: true,
          cell: ({ recipient, isExample }) => (
            <>
              {recipient.kind === 'person' ? t('person') : recipient.name}{' '}
              {isExample && <Tag tone="attention">{t('example.tag')}</Tag>}
            </>
          ),
        },
        { header: t('column.reference'), cell: ({ reference }) => reference },
        {
          header: t('column.scheme'),
          cell: ({ scheme }) => <a href={to(`/schemes/${scheme.id}`)}>{inLanguage(scheme.title, language)}</a>,
        },
        { header: t('column.date'), cell: ({ awarded }) => formatDate(awarded, language) },
        { header: t('column.awarded'), numeric: true, cell: ({ amount, unit }) => amountWords(view, amount, unit) },
        { header: t('column.paid'), numeric: true, cell: ({ paid, unit }) => amountWords(view, paid, unit) },
        {
          header: t('column.outcomes'),
          cell: ({ outcomes }) =>
            outcomes.length === 0
              ? t('outcomes.none')
              : outcomes
                  .map(({ afterMonths: months, reported }) =>
                    t('outcome', { months, date: formatDate(reported, language) }),
                  )
                  .join(language === 'en' ? '; ' : '；'),
        },
      ]}
      rows={awards}
    />
  )
}

/** Who got what, for which scheme, what has been paid, and what became of it. */
export function AwardsPage(props: AwardsPageProps) {
  const { site, language, path, sums, awards, next, withExamples, hasExamples, licence } = props
  const t = words(language)
  const to = (href: string) => keepingTongue(href, path)
  const view = { t, language, to }
  const also = withExamples ? '?examples=true' : ''
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('title')}
      description={t('lead')}
      noindex={withExamples || path.includes('after=')}
    >
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {hasExamples && (
        <Notice tone="attention">
          <p>
            {t(withExamples ? 'examples.shown' : 'examples.hidden')}{' '}
            <a href={to(withExamples ? '/awards' : '/awards?examples=true')}>
              {t(withExamples ? 'examples.hide' : 'examples.show')}
            </a>
          </p>
        </Notice>
      )}
      {awards.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Section id="schemes" title={t('sums.title')}>
            <Sums view={view} sums={sums} />
          </Section>
          <Section id="awards" title={t('list.title')}>
            <OneByOne view={view} awards={awards} />
            {next !== undefined && (
              <p>
                <a rel="next" href={to(next)}>
                  {t('more')}
                </a>
              </p>
            )}
          </Section>
        </>
      )}
      <Section id="data" title={t('data.title')}>
        <ul>
          <li>
            <a href={`/api/awards.json${also}`}>{t('data.360')}</a>
          </li>
          <li>
            <a href={`/api/awards.ocds.json${also}`}>{t('data.ocds')}</a>
          </li>
          <li>
            <a href={`/api/awards.csv${also}`}>{t('data.csv')}</a>
          </li>
        </ul>
        <p>
          {licence === undefined ? (
            t('data.no-licence')
          ) : (
            <>
              {t('data.licence')} <a href={licence}>{licence}</a>
            </>
          )}
        </p>
      </Section>
    </Page>
  )
}
