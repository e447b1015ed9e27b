import { formatMoney } from '#platform/i18n'
import { Button, Citation, Details, Figure, Grid, Heading, Notice, Prose, Quote, Section, Tag } from '../index.ts'
import type { Say } from './say.ts'

export function Words({ t }: { t: Say }) {
  const { language } = t
  const cite = <Citation language={language} href="#quote" n={1} source={t('quote.publisher')} />
  return (
    <>
      <Section id="text" title={t('text')}>
        <Prose>
          <p>
            {t('text.one')}
            {cite}
          </p>
          <p>{t('text.two')}</p>
          <ul>
            <li>{t('text.list.1')}</li>
            <li>{t('text.list.2')}</li>
            <li>{t('text.list.3')}</li>
          </ul>
          <p>
            <a href="/sources">{t('link')}</a>
          </p>
        </Prose>
        <Quote
          language={language}
          of={language}
          publisher={t('quote.publisher')}
          date="2026-02-26"
          href="/sources"
          id="quote"
        >
          {t('quote.before')}
          <mark>{t('quote.mark')}</mark>
          {t('quote.after')}
        </Quote>
        <Notice tone="attention" title={t('notice.title')}>
          <p>{t('notice.text')}</p>
        </Notice>
        <Notice>
          <p>{t('notice.plain')}</p>
        </Notice>
        <Details summary={t('why')}>
          <p>{t('why.text')}</p>
        </Details>
        <p class="fl-actions">
          <Tag tone="positive">{t('tag.kept')}</Tag>
          <Tag tone="next">{t('tally.rung')}</Tag>
          <Tag tone="waiting">{t('tag.due')}</Tag>
          <Tag tone="attention">{t('tag.overdue')}</Tag>
          <Tag tone="neutral">{t('tag.none')}</Tag>
          <Tag tone="negative">{t('tag.not')}</Tag>
        </p>
        <Button href="/stand">{t('standing')}</Button>
      </Section>
      <Section id="figures" title={t('figures')}>
        <Grid columns={3}>
          <Figure value={formatMoney(50_000_000, 'HKD', language)} label={t('figure.training')} citation={cite} />
          <Figure value="46" label={t('figure.measures')} note={t('figure.measures.note')} />
          <Figure value="180,000" unit="PFLOPS" label={t('figure.compute')} citation={cite} />
        </Grid>
        <Heading level={3}>{t('text')}</Heading>
        <Heading level={4}>{t('text')}</Heading>
      </Section>
    </>
  )
}
