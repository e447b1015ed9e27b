import { Breadcrumbs, Heading, Lead, Page, Prose, Section } from '#platform/ui'
import type { View } from '../view.ts'
import { CodeBlock } from './CodeBlock.tsx'
import { curlExample, nodeExample, pythonExample } from './examples.ts'

/** How to call a model with a key, in a terminal, in Node and in Python. */
export function StartPage({ view, models }: { view: View; models: readonly string[] }) {
  const { site, language, path, t, to } = view
  const example = { address: `${site.origin}/v1`, model: models[0] ?? 'MODEL' }
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('start.title')}
      description={t('start.lead')}
      scripts={[site.asset('gateway-project.js')]}
    >
      <Breadcrumbs language={language} items={[{ title: t('title'), href: to('/gateway') }]} />
      <Heading level={1}>{t('start.title')}</Heading>
      <Lead>{t('start.lead')}</Lead>
      <p>{t('start.need')}</p>
      <Section id="models" title={t('start.models')}>
        {models.length === 0 ? (
          <p>{t('start.models.none')}</p>
        ) : (
          <Prose>
            <ul>
              {models.map((model) => (
                <li key={model}>
                  <code translate={false}>{model}</code>
                </li>
              ))}
            </ul>
          </Prose>
        )}
      </Section>
      <CodeBlock view={view} label={t('start.curl')} code={curlExample(example)} />
      <CodeBlock view={view} label={t('start.node')} code={nodeExample(example)} />
      <CodeBlock view={view} label={t('start.python')} code={pythonExample(example)} />
      <Section id="errors" title={t('start.errors')}>
        <p>
          {t('start.errors.about')} <a href={to('/errors')}>{t('start.errors.list')}</a>
        </p>
      </Section>
    </Page>
  )
}
