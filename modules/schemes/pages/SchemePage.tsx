import type { PlainDate, Span, Subject } from '#engines/rules'
import { QuoteBlock, type QuoteView } from '#modules/evidence'
import { measureById, type Content, type Scheme } from '#modules/packs'
import { formatDate, type Language } from '#platform/i18n'
import { Breadcrumbs, Heading, keepingTongue, Lead, Page, Section, type Site } from '#platform/ui'
import {
  applyFrom,
  Cited,
  CriterionTree,
  SchemeFacts,
  SchemeStatus,
  takesCases,
  type Directory,
} from '../parts/index.ts'
import { ProcessPart } from './ProcessPart.tsx'
import { structuredData } from '../structuredData.ts'
import { words } from '../words.ts'

export interface SchemePageProps {
  site: Site
  language: Language
  path: string
  content: Content
  directory: Directory
  scheme: Scheme
  subject: Subject | undefined
  asOf: PlainDate
  quotes: readonly QuoteView[]
}

function validity(valid: Span | undefined, language: Language): string | undefined {
  const t = words(language)
  const { from, to } = valid ?? {}
  if (from !== undefined && to !== undefined) {
    return t('scheme.valid.between', { from: formatDate(from, language), to: formatDate(to, language) })
  }
  if (from !== undefined) return t('scheme.valid.from', { date: formatDate(from, language) })
  return to === undefined ? undefined : t('scheme.valid.to', { date: formatDate(to, language) })
}

/** Everything that is known of one scheme, and where each part of it is said. */
export function SchemePage(props: SchemePageProps) {
  const { site, language, path, content, directory, scheme, subject, asOf, quotes } = props
  const t = words(language)
  const measure = scheme.measure === undefined ? undefined : measureById(content, scheme.measure)
  const processes = content.processes.filter((process) => process.scheme === scheme.id)
  const apply = applyFrom(takesCases(processes), scheme.id, asOf)
  const inForce = validity(subject?.valid, language)
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={scheme.title[language]}
      description={scheme.summary[language]}
      active="schemes"
      structuredData={structuredData(scheme, content, language, site.origin)}
    >
      <Breadcrumbs language={language} items={[{ title: t('list.title'), href: keepingTongue('/schemes', path) }]} />
      <Heading level={1}>{scheme.title[language]}</Heading>
      <p>
        <SchemeStatus language={language} status={scheme.status} />
      </p>
      <Lead>{scheme.summary[language]}</Lead>
      <div class="fl-scheme-stand">
        <a class="fl-button fl-button-primary" href={keepingTongue(`/stand?scheme=${scheme.id}`, path)}>
          {t('scheme.stand')}
        </a>
        <p>{t('scheme.stand.note')}</p>
        {apply !== undefined && (
          <a class="fl-button fl-button-secondary" href={keepingTongue(`/apply/${scheme.id}`, path)}>
            {apply.now ? t('scheme.apply') : t('scheme.apply.from', { date: formatDate(apply.from, language) })}
          </a>
        )}
        <p>
          <a href={keepingTongue(`/subscribe/${scheme.id}`, path)}>{t('scheme.tell')}</a>
        </p>
      </div>
      <Section id="gives" title={t('scheme.gives')}>
        <p class="fl-scheme-gives">
          {scheme.gives.text[language]}
          <Cited language={language} directory={directory} cite={scheme.gives.cite} />
        </p>
        <SchemeFacts language={language} scheme={scheme} directory={directory} />
      </Section>
      <Section id="who" title={t('scheme.who')}>
        {subject === undefined ? (
          <p>{t('scheme.who.rules')}</p>
        ) : (
          <>
            <p class="fl-scheme-note">
              {t('scheme.who.lead')} {inForce} {t('scheme.who.asof', { date: formatDate(asOf, language) })}
            </p>
            <CriterionTree subject={subject} language={language} directory={directory} asOf={asOf} />
            <p class="fl-scheme-note">{t('scheme.who.open')}</p>
          </>
        )}
      </Section>
      {processes.map((process) => (
        <ProcessPart key={process.id} {...{ language, path, directory, process }} />
      ))}
      <Section id="measure" title={t('scheme.measure')}>
        <p>
          {measure === undefined ? (
            t('scheme.measure.none')
          ) : (
            <a href={keepingTongue(`/blueprint/${measure.id}`, path)}>{measure.title[language]}</a>
          )}
        </p>
      </Section>
      <Section id="quotes" title={t('scheme.quotes')}>
        <p class="fl-scheme-note">{t('scheme.quotes.lead')}</p>
        {quotes.map((quote) => (
          <QuoteBlock key={quote.href} language={language} quote={quote} />
        ))}
      </Section>
    </Page>
  )
}
