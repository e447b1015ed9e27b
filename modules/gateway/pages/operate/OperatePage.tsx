import {
  Actions,
  Breadcrumbs,
  Button,
  Details,
  ErrorSummary,
  Heading,
  Lead,
  Notice,
  Page,
  Section,
  Select,
  SummaryList,
  TextArea,
} from '#platform/ui'
import type { detailsOf } from '#platform/errors'
import type { AdmissionState } from '../../admission/index.ts'
import type { RouteHealth } from '../../upstreams/index.ts'
import { CodeBlock } from '../start/CodeBlock.tsx'
import type { View } from '../view.ts'
import { RoutesTable } from './RoutesTable.tsx'
import { operateWords } from './words.ts'

export interface OperatePageProps {
  readonly view: View
  readonly health: readonly RouteHealth[]
  readonly node: AdmissionState | undefined
  readonly inForce:
    | { readonly id: number; readonly text: string; readonly loadedAt: Date; readonly loadedBy: string }
    | undefined
  readonly providers: readonly string[]
  readonly canOperate: boolean
  readonly said: 'loaded' | 'secret' | undefined
  readonly wrong:
    | { readonly kind: 'settings'; readonly text: string; readonly details: ReturnType<typeof detailsOf> }
    | { readonly kind: 'secret' }
    | undefined
}

function Node({ view: { language, usd, number }, node }: { view: View; node: AdmissionState }) {
  const t = operateWords(language)
  return (
    <SummaryList
      layout="facts"
      rows={[
        { term: t('state'), description: t(node.isReady ? 'node.ready' : 'node.not') },
        { term: t('node.running'), description: number(node.running) },
        { term: t('node.held'), description: usd(node.held) },
        { term: t('node.idle'), description: usd(node.idle) },
        { term: t('node.behind'), description: number(node.behind) },
        { term: t('node.id'), description: <code translate={false}>{node.node}</code> },
      ]}
    />
  )
}

function LoadForm({ view: { language, to }, wrong, inForce }: Pick<OperatePageProps, 'view' | 'wrong' | 'inForce'>) {
  const t = operateWords(language)
  const bad = wrong?.kind === 'settings' ? wrong : undefined
  return (
    <Details summary={t('load')} open={bad !== undefined || inForce === undefined} look="group">
      <p>{t('load.lead')}</p>
      {bad !== undefined && (
        <ul class="fl-error">
          {bad.details.map(({ at, message }, index) => (
            <li key={index}>
              <code translate={false}>{at}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={to('/gateway/operate/settings')} novalidate>
        <TextArea
          language={language}
          name="settings"
          label={t('load.field')}
          rows={16}
          value={bad?.text ?? inForce?.text}
        />
        <Actions>
          <Button>{t('load.press')}</Button>
        </Actions>
      </form>
    </Details>
  )
}

function SecretForm({
  view: { language, to },
  providers,
  wrong,
}: Pick<OperatePageProps, 'view' | 'providers' | 'wrong'>) {
  const t = operateWords(language)
  return (
    <Details summary={t('secret')} open={wrong?.kind === 'secret'} look="group">
      <p>{t('secret.lead')}</p>
      <form method="post" action={to('/gateway/operate/secret')} novalidate autocomplete="off">
        <Select
          language={language}
          name="provider"
          label={t('secret.provider')}
          options={providers.map((id) => ({ value: id, label: id }))}
          error={wrong?.kind === 'secret' ? t('secret.wrong') : undefined}
        />
        <div class="fl-field">
          <label class="fl-label" for="secret-value">
            {t('secret.value')}
          </label>
          <input class="fl-input" type="password" id="secret-value" name="secret" autocomplete="off" />
        </div>
        <Actions>
          <Button kind="secondary">{t('secret.press')}</Button>
        </Actions>
      </form>
    </Details>
  )
}

/** For those who run the gateway: where models lead, how it goes, what is set. */
export function OperatePage(props: OperatePageProps) {
  const { view, health, node, inForce, providers, canOperate, said, wrong } = props
  const { site, language, path, t: shared, to, time } = view
  const t = operateWords(language)
  const errors =
    wrong === undefined
      ? []
      : wrong.kind === 'secret'
        ? [{ field: 'provider', message: t('secret.wrong') }]
        : [{ field: 'settings', message: t('load.wrong', { count: wrong.details.length }) }]
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('title')}
      noindex
      isSentBack={errors.length > 0}
      scripts={[site.asset('gateway-project.js')]}
    >
      <Breadcrumbs language={language} items={[{ title: shared('title'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{t(`said.${said}`)}</p>
        </Notice>
      )}
      <p>
        <a href={to('/gateway/usage')}>{t('usage')}</a> · <a href={to('/gateway/calls')}>{t('calls')}</a> ·{' '}
        <a href={to('/shadow')}>{shared('home.shadow')}</a>
      </p>
      <Section id="routes" title={t('routes')}>
        <RoutesTable view={view} health={health} />
      </Section>
      {node !== undefined && (
        <Section id="node" title={t('node')}>
          <Node view={view} node={node} />
        </Section>
      )}
      <Section id="settings" title={t('settings')}>
        {inForce === undefined ? (
          <p>{t('settings.none')}</p>
        ) : (
          <>
            <p>{t('settings.version', { version: inForce.id, by: inForce.loadedBy, time: time(inForce.loadedAt) })}</p>
            <Details summary={t('load.field')}>
              <CodeBlock view={view} label={t('load.field')} code={inForce.text} />
            </Details>
          </>
        )}
        {canOperate && <LoadForm view={view} wrong={wrong} inForce={inForce} />}
        {canOperate && providers.length > 0 && <SecretForm view={view} providers={providers} wrong={wrong} />}
      </Section>
    </Page>
  )
}
