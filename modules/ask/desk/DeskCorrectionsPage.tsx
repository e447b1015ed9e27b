import { QuoteBlock, type QuoteView } from '#modules/evidence'
import { formatNumber, localeOf, type Language } from '#platform/i18n'
import {
  Breadcrumbs,
  Button,
  Heading,
  keepingTongue,
  Lead,
  Notice,
  Page,
  Pagination,
  Section,
  Tag,
  TextArea,
  type Site,
} from '#platform/ui'
import { longestCorrection, type Correction, type SettledCorrection } from '../corrections/correction.ts'
import { words } from '../words.ts'

/** A correction with the words that it is about. */
export interface Shown<Of> {
  readonly correction: Of
  readonly quotes: readonly QuoteView[]
}

export interface DeskCorrectionsPageProps {
  site: Site
  language: Language
  path: string
  waiting: readonly Shown<Correction>[]
  total: number
  page: number
  pages: number
  settled: readonly Shown<SettledCorrection>[]
  /** The pack's, in which days are told. */
  timeZone: string
  /** What has become of the correction that was settled just now. */
  said: 'settled' | undefined
}

type Around = Pick<DeskCorrectionsPageProps, 'language' | 'path' | 'timeZone'>

const dayOf = (at: Date, { language, timeZone }: Pick<Around, 'language' | 'timeZone'>): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone }).format(at)

/** What a reader sent: when, the question, what is wrong, what is right, and the words that it is about. */
function Sent({
  language,
  timeZone,
  shown: { correction, quotes },
}: Omit<Around, 'path'> & { shown: Shown<Correction> }) {
  const t = words(language)
  const { at, question, wrong, right, method, quotes: places } = correction
  const left = places.length - quotes.length
  return (
    <>
      <Heading level={3} size="m">
        <bdi class="fl-asked-typed">{question}</bdi>
      </Heading>
      <p class="fl-asked-unquoted">
        {dayOf(at, { language, timeZone })} · {t(`desk.method.${method}`)}
      </p>
      <dl class="fl-desk-said">
        <dt>{t('wrong.what')}</dt>
        <dd>
          <bdi class="fl-asked-typed">{wrong}</bdi>
        </dd>
        {right !== undefined && (
          <>
            <dt>{t('wrong.right')}</dt>
            <dd>
              <bdi class="fl-asked-typed">{right}</bdi>
            </dd>
          </>
        )}
      </dl>
      {quotes.map((quote) => (
        <QuoteBlock key={quote.href} language={language} quote={quote} />
      ))}
      {left > 0 && <p class="fl-asked-unquoted">{t.count('desk.more', left)}</p>}
    </>
  )
}

function Settling({ language, path, id }: Omit<Around, 'timeZone'> & { id: string }) {
  const t = words(language)
  return (
    <form method="post" action={keepingTongue('/desk/corrections', path)} class="fl-wrong-form">
      <input type="hidden" name="id" value={id} />
      <TextArea
        language={language}
        name="note"
        id={`note-${id}`}
        label={t('desk.note')}
        optional
        rows={2}
        maxlength={longestCorrection}
      />
      <div class="fl-actions">
        <Button kind="secondary" name="outcome" value="accepted">
          {t('desk.accept')}
        </Button>
        <Button kind="quiet" name="outcome" value="rejected">
          {t('desk.reject')}
        </Button>
      </div>
    </form>
  )
}

/** What readers say is wrong: what waits for a reviewer, with a way to settle it, then what was settled, by whom and with what note. */
export function DeskCorrectionsPage(props: DeskCorrectionsPageProps) {
  const { site, language, path, waiting, total, page, pages, settled, said, timeZone } = props
  const t = words(language)
  const to = (href: string) => keepingTongue(href, path)
  return (
    <Page site={site} language={language} path={path} title={t('desk.title')} noindex>
      <Breadcrumbs language={language} items={[{ title: t('desk.desk'), href: to('/desk') }]} />
      <Heading level={1}>{t('desk.title')}</Heading>
      <Lead>{t('desk.lead')}</Lead>
      {said !== undefined && (
        <div role="status">
          <Notice tone="positive">
            <p>{t('desk.settled.now')}</p>
          </Notice>
        </div>
      )}
      <Section id="waiting" title={t('desk.waiting', { n: formatNumber(total, language) })}>
        {waiting.length === 0 && <p>{t('desk.waiting.none')}</p>}
        <ul class="fl-asked-list" role="list">
          {waiting.map((shown) => (
            <li key={shown.correction.id} id={`correction-${shown.correction.id}`}>
              <Sent language={language} timeZone={timeZone} shown={shown} />
              <Settling language={language} path={path} id={shown.correction.id} />
            </li>
          ))}
        </ul>
        <Pagination
          language={language}
          page={page}
          pages={pages}
          href={(n) => to(n === 1 ? '/desk/corrections' : `/desk/corrections?page=${n}`)}
        />
      </Section>
      {settled.length > 0 && (
        <Section id="settled" title={t('desk.settled')}>
          <ul class="fl-asked-list" role="list">
            {settled.map((shown) => {
              const { id, outcome, by, settledAt, note } = shown.correction
              const date = dayOf(settledAt, { language, timeZone })
              return (
                <li key={id}>
                  <Sent language={language} timeZone={timeZone} shown={shown} />
                  <p>
                    <Tag tone={outcome === 'accepted' ? 'positive' : 'neutral'}>{t(`desk.outcome.${outcome}`)}</Tag>{' '}
                    {t('desk.by', { name: by, date })}
                  </p>
                  {note !== undefined && (
                    <p>
                      <bdi class="fl-asked-typed">{note}</bdi>
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        </Section>
      )}
    </Page>
  )
}
