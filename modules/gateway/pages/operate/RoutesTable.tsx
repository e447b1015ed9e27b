import { Table, Tag, type Tone } from '#platform/ui'
import type { RouteHealth } from '../../upstreams/index.ts'
import type { View } from '../view.ts'
import { operateWords } from './words.ts'

const toneOf: Readonly<Record<RouteHealth['state'], Tone>> = {
  closed: 'positive',
  open: 'negative',
  trying: 'waiting',
  disabled: 'neutral',
  'price-missing': 'attention',
  'secret-missing': 'attention',
  resting: 'waiting',
}

/** How each route has been at this machine. */
export function RoutesTable({ view, health }: { view: View; health: readonly RouteHealth[] }) {
  const { language, number, time } = view
  const t = operateWords(language)
  if (health.length === 0) return <p>{t('routes.none')}</p>
  const whole = (n: number): string => number(Math.round(n))
  return (
    <Table<RouteHealth>
      language={language}
      caption={t('routes')}
      captionLook="hidden"
      columns={[
        {
          header: t('route'),
          names: true,
          cell: ({ model, provider, region }) => `${model} · ${provider} (${region.toUpperCase()})`,
        },
        { header: t('state'), cell: ({ state }) => <Tag tone={toneOf[state]}>{t(`state.${state}`)}</Tag> },
        { header: t('count'), numeric: true, cell: ({ calls }) => number(calls) },
        { header: t('in-flight'), numeric: true, cell: ({ inFlight }) => number(inFlight) },
        {
          header: t('errors'),
          numeric: true,
          cell: ({ errorRate }) => (errorRate === undefined ? '' : `${number(Math.round(errorRate * 1_000) / 10)} %`),
        },
        {
          header: t('first'),
          numeric: true,
          cell: ({ firstByteMs: first }) =>
            first === undefined ? '' : t('ms', { a: whole(first.p50), b: whole(first.p95) }),
        },
        {
          header: t('last'),
          cell: ({ lastFailure: last }) =>
            last === undefined
              ? ''
              : `${last.kind}${last.status === undefined ? '' : ` ${last.status}`}, ${time(last.at)}`,
        },
      ]}
      rows={health}
    />
  )
}
