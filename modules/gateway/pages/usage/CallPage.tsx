import { Breadcrumbs, Heading, Page, Section, SummaryList, Table, type SummaryRow } from '#platform/ui'
import type { GuardHit } from '#engines/guard'
import type { KeptContent } from '../../model/content.ts'
import type { KeptCall } from '../../records/index.ts'
import type { View } from '../view.ts'
import { actionName, ruleName } from './names.ts'
import { secondOpinionName } from './secondOpinionName.ts'
import { usageWords } from './words.ts'
import { Verdict } from './Verdict.tsx'

export interface CallPageProps {
  readonly view: View
  readonly call: KeptCall
  /** Only where the project keeps it, and only for its own party. */
  readonly content: KeptContent | undefined
}

function rowsOf({ language, usd, number, time }: View, call: KeptCall): readonly SummaryRow[] {
  const t = usageWords(language)
  const { usage } = call
  const rows: readonly (readonly [string, SummaryRow['description'] | undefined])[] = [
    [t('call.id'), <code translate={false}>{call.id}</code>],
    [t('call.when'), time(call.begun)],
    [t('call.model'), call.model],
    [
      t('call.provider'),
      call.provider === undefined ? undefined : `${call.provider} ${call.region?.toUpperCase() ?? ''}`,
    ],
    [t('call.outcome'), t(`outcome.${call.outcome}`)],
    [t('call.error'), call.error],
    [t('call.stream'), t(call.isStream ? 'yes' : 'no')],
    [t('call.verdict'), <Verdict verdict={call.verdict} t={t} />],
    [t('tokens.in'), usage && `${number(usage.input)} (${t('tokens.cached')}: ${number(usage.cached)})`],
    [t('tokens.out'), usage && `${number(usage.output)} (${t('tokens.reasoning')}: ${number(usage.reasoning)})`],
    [t('call.held'), usd(call.held)],
    [t('cost'), usd(call.cost)],
    [t('call.measured'), call.measured && t(`measured.${call.measured}`)],
    [t('call.price'), call.price],
    [t('call.attempts'), number(call.attempts)],
    [t('latency.own'), t('ms', { n: number(call.ownMs) })],
    [t('latency.first-byte'), call.firstByteMs === undefined ? undefined : t('ms', { n: number(call.firstByteMs) })],
    [t('latency.total'), t('ms', { n: number(call.totalMs) })],
  ]
  return rows.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [{ term: key, description: value }],
  )
}

/** One call whole: where it went, what it cost and why, what the guard found. */
export function CallPage({ view, call, content }: CallPageProps) {
  const { site, language, path, to } = view
  const t = usageWords(language)
  return (
    <Page site={site} language={language} path={path} title={t('call.title')} noindex>
      <Breadcrumbs
        language={language}
        items={[{ title: t('list'), href: to(`/gateway/projects/${call.project}/calls`) }]}
      />
      <Heading level={1}>{t('call.title')}</Heading>
      <SummaryList rows={rowsOf(view, call)} />
      {call.hits.length > 0 && (
        <Section id="hits" title={t('verdicts')}>
          <Table<GuardHit>
            language={language}
            caption={t('verdicts')}
            captionLook="hidden"
            columns={[
              { header: t('rule'), names: true, cell: ({ rule }) => ruleName(t, rule) },
              { header: t('action'), cell: ({ action }) => actionName(t, action) },
              { header: 'OWASP', cell: ({ owasp }) => owasp },
              { header: 'MITRE ATLAS', cell: ({ atlas }) => atlas ?? '' },
              ...(call.hits.some((hit) => secondOpinionName(t, hit) !== undefined)
                ? [{ header: t('second'), cell: (hit: GuardHit) => secondOpinionName(t, hit) ?? '' }]
                : []),
            ]}
            rows={call.hits}
          />
        </Section>
      )}
      <Section id="content" title={t('call.content')}>
        {content === undefined ? (
          <p>{t('call.content.none')}</p>
        ) : (
          <>
            {content.texts.map(({ text, speaker }, at) => (
              <div key={at} class="fl-message">
                <strong translate={false}>{speaker}</strong>
                <p class="fl-written">{text}</p>
              </div>
            ))}
            {content.answer !== undefined && (
              <div class="fl-message">
                <strong>{t('call.answer')}</strong>
                <p class="fl-written">{content.answer}</p>
              </div>
            )}
          </>
        )}
      </Section>
    </Page>
  )
}
