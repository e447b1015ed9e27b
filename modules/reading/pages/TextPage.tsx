import { languageOf } from '#engines/chinese'
import { formatDate, type Language } from '#platform/i18n'
import { Details, ErrorSummary, Notice, Pagination, Section, SummaryList, Tally } from '#platform/ui'
import { countsOf } from '../listTexts.ts'
import type { OpenedText } from '../openText.ts'
import type { Typed } from '../parts/BothLanguages.tsx'
import { DescribeForm, type DescribeFormProps } from '../parts/DescribeForm.tsx'
import { Frame } from '../parts/Frame.tsx'
import { ThingForm } from '../parts/ThingForm.tsx'
import { partsOfThings, sections, type Section as SectionOfThings, type ThingOfSection } from './partsOfThings.ts'
import { hrefOfText, type View } from './view.ts'

export const doneKinds = ['accepted', 'cited', 'rejected', 'described', 'reopened', 'withdrawn', 'added'] as const
export type Done = (typeof doneKinds)[number]

export interface TextPageProps {
  view: View
  opened: OpenedText
  typed: Typed
  errors: readonly { field: string; message: string }[]
  found: DescribeFormProps['found']
  done: Done | undefined
  /** Boxes that were chosen in a form that was refused. */
  chosen: readonly string[]
  /** Which page of what was found, from 1. */
  part: number
}

/** The language of a text's words, for those who listen to them and for the shape of its quotation marks. */
export const languageOfText = ({ source, text }: Pick<OpenedText, 'source' | 'text'>): Language =>
  source.kind === 'not-described' ? (languageOf(text) ?? 'zh-Hant') : source.language

export function titleOfText({ description, source }: OpenedText, { t, say }: Pick<View, 't' | 'say'>): string {
  if (description.by === 'pack') return say(description.source.title)
  if (description.by === 'nobody') return t('text.untitled', { id: source.id })
  const { title } = description.source
  return say({ 'zh-Hans': title['zh-Hant'], ...title })
}

function Described({ view, opened, typed, found }: Omit<TextPageProps, 'errors' | 'done' | 'part' | 'chosen'>) {
  const { t, when, to, language } = view
  const { description, source, descriptionTurn } = opened
  const form = <DescribeForm view={view} source={source.id} typed={typed} turn={descriptionTurn} found={found} />
  if (description.by === 'nobody') {
    return (
      <Section id="describe" title={t('describe.title-of-form')}>
        <p>{t('describe.why')}</p>
        {form}
      </Section>
    )
  }
  const { authority, kind, date } = description.source
  const rows = [
    { term: t('describe.authority'), description: t(`authority.${authority}`) },
    { term: t('describe.kind'), description: t(`source-kind.${kind}`) },
    { term: t('describe.date'), description: formatDate(date, language) },
  ]
  return (
    <Section id="describe" title={t('describe.what')}>
      <SummaryList layout="facts" rows={rows} />
      {description.by === 'pack' ? (
        <p>
          {t('describe.by-pack')} <a href={to(`/sources/${encodeURIComponent(source.id)}`)}>{t('see-text')}</a>
        </p>
      ) : (
        <>
          <p>{t('describe.by-reviewer', { by: description.reviewer, at: when(description.at) })}</p>
          <Details
            summary={t('describe.change')}
            open={Object.keys(typed.fields).length > 0 && typed.error('date') !== undefined}
          >
            {form}
          </Details>
        </>
      )}
    </Section>
  )
}

function Things({
  view,
  opened,
  id,
  things: shown,
  part,
  chosen,
}: {
  view: View
  opened: OpenedText
  id: SectionOfThings
  things: readonly ThingOfSection[]
  part: number
  chosen: ReadonlySet<string>
}) {
  const { t } = view
  const things = shown.flatMap(({ section, thing }) => (section === id ? [thing] : []))
  if (things.length === 0) return null
  return (
    <Section id={id} title={t(`things.${id}`)}>
      {id === 'opinion' && (
        <Notice tone="attention">
          <p>{t('things.opinion-notice')}</p>
        </Notice>
      )}
      {things.map((thing, n) => (
        <ThingForm
          key={n}
          view={view}
          opened={opened}
          of={languageOfText(opened)}
          thing={thing}
          n={`${id}-${n}`}
          chosen={chosen}
          part={part}
        />
      ))}
    </Section>
  )
}

/** What a text is, and everything that was found in it: what the pack knows first, then what it does not, opinion apart. */
export function TextPage(props: TextPageProps) {
  const { view, opened, errors, done } = props
  const { t, language } = view
  const counts = countsOf(opened)
  const tones = { open: 'next', cited: 'positive', accepted: 'positive', rejected: 'neutral' } as const
  const parts = partsOfThings(opened.things)
  const shown = parts[props.part - 1] ?? []
  const chosen = new Set(props.chosen)
  return (
    <Frame
      view={view}
      title={titleOfText(opened, view)}
      kicker={t('list.title')}
      crumbs={[{ title: t('list.title'), href: '/desk/reading' }]}
    >
      <ErrorSummary language={language} errors={errors} />
      {done !== undefined && (
        <Notice tone="positive">
          <p role="status">{t(`done.${done}`)}</p>
        </Notice>
      )}
      <Described {...props} />
      <Section id="found" title={t('found.title')}>
        <Tally
          language={language}
          label={t('found.title')}
          items={(['open', 'cited', 'accepted', 'rejected'] as const).map((id) => ({
            id,
            tone: tones[id],
            label: t(`counts.${id}`),
            count: counts[id],
          }))}
        />
        <p class="rd-note">
          {t(`written.${opened.written.from}`, { date: formatDate(opened.written.day, language) })}{' '}
          {t('found.engine', { engine: opened.engine })}
        </p>
        {opened.reviewed.size === 0 && <p>{t('found.none')}</p>}
      </Section>
      {sections.map((id) => (
        <Things key={id} view={view} opened={opened} id={id} things={shown} part={props.part} chosen={chosen} />
      ))}
      <Pagination
        language={language}
        page={props.part}
        pages={parts.length}
        href={(n) => view.to(`${hrefOfText(opened.source.id)}?part=${n}#found`)}
      />
    </Frame>
  )
}
