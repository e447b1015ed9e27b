import { formatMoney } from '#platform/i18n'
import { Card, Details, Grid, PageTools, Section, SummaryList, Tag, Tally } from '../index.ts'
import type { Say } from './say.ts'

export function Standing({ t }: { t: Say }) {
  const { language } = t
  const facts = (money: string) => [
    { term: t('card.money'), description: money },
    { term: t('card.deadline'), description: t('card.unpublished') },
    { term: t('card.how'), description: <a href="/schemes">{t('link')}</a> },
  ]
  return (
    <Section id="standing" title={t('standing')}>
      <Tally
        language={language}
        label={t('tally')}
        items={[
          { id: 'open', tone: 'positive', label: t('tally.open'), count: 4, href: '#standing' },
          { id: 'rung', tone: 'next', label: t('tally.rung'), count: 2, href: '#standing' },
          { id: 'waiting', tone: 'waiting', label: t('tally.waiting'), count: 11, href: '#standing' },
          { id: 'not', tone: 'neutral', label: t('tally.not'), count: 8, href: '#standing' },
        ]}
      />
      <Grid>
        <Card
          title={t('card.title')}
          href="/schemes"
          kicker={t('card.kicker')}
          tag={<Tag tone="positive">{t('tally.open')}</Tag>}
        >
          <p>{t('card.text')}</p>
          <SummaryList layout="facts" rows={facts(formatMoney(50_000_000, 'HKD', language))} />
        </Card>
        <Card
          title={t('card.two.title')}
          href="/schemes"
          kicker={t('card.two.kicker')}
          tag={<Tag tone="next">{t('tally.rung')}</Tag>}
        >
          <p>
            <strong>{t('card.next')}</strong> {t('card.rung')}
          </p>
          <SummaryList layout="facts" rows={facts(t('card.unpublished'))} />
        </Card>
      </Grid>
      <Details look="group" summary={t('group')}>
        <p>{t('group.text')}</p>
      </Details>
      <SummaryList rows={facts(formatMoney(500_000, 'HKD', language))} />
      <PageTools language={language} />
    </Section>
  )
}
