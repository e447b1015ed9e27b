import { formatDate, formatNumber } from '#platform/i18n'
import {
  Actions,
  Button,
  Card,
  Details,
  ErrorSummary,
  Notice,
  Pagination,
  Section,
  SummaryList,
  TextArea,
  TextInput,
} from '#platform/ui'
import { one } from '../accept/formReader.ts'
import type { ListedText, TextList } from '../listTexts.ts'
import type { Typed } from '../parts/BothLanguages.tsx'
import { Frame } from '../parts/Frame.tsx'
import { longestText } from '../text/keepReadings.ts'
import { hrefOfText, type View } from './view.ts'

export interface ListPageProps {
  view: View
  list: TextList
  typed: Typed
  errors: readonly { field: string; message: string }[]
}

function Counted({ view, text }: { view: View; text: ListedText }) {
  const { t } = view
  const { counts } = text
  if (counts === 'later' || counts === 'not-stored' || counts === 'not-read') return <p>{t(`counts.${counts}`)}</p>
  const facts = (['open', 'cited', 'accepted', 'rejected'] as const).map((kind) => ({
    term: t(`counts.${kind}`),
    description: formatNumber(counts[kind], view.language),
  }))
  return <SummaryList layout="facts" rows={facts} />
}

function TextCard({ view, text }: { view: View; text: ListedText }) {
  const { t, to, say, language, when } = view
  const { source, name, at } = text
  const described = source.kind !== 'not-described'
  return (
    <Card
      title={described ? say(source.title) : (name ?? source.id)}
      href={to(hrefOfText(source.id))}
      kicker={described ? `${say(source.publisher)} · ${formatDate(source.date, language)}` : t('list.not-described')}
    >
      {at !== undefined && <p class="rd-note">{t('list.came', { at: when(at) })}</p>}
      <Counted view={view} text={text} />
    </Card>
  )
}

function AddForms({ view, typed: { fields, error } }: Pick<ListPageProps, 'view' | 'typed'>) {
  const { language, t, to } = view
  return (
    <>
      <form class="rd-form" method="post" action={to('/desk/reading')}>
        <TextInput
          language={language}
          name="url"
          label={t('add.url')}
          hint={t('add.url-hint')}
          inputmode="url"
          value={one(fields, 'url')}
          maxlength={2_000}
          error={error('url')}
        />
        <Actions>
          <Button name="action" value="address">
            {t('add.url-button')}
          </Button>
        </Actions>
      </form>
      <Details summary={t('add.text-instead')} open={one(fields, 'text') !== '' || error('text') !== undefined}>
        <form class="rd-form" method="post" action={to('/desk/reading')}>
          <TextInput
            language={language}
            name="name"
            label={t('add.name')}
            hint={t('add.name-hint')}
            value={one(fields, 'name')}
            maxlength={200}
            error={error('name')}
          />
          <TextArea
            language={language}
            name="text"
            label={t('add.text')}
            hint={t('add.text-hint', { most: formatNumber(longestText, language) })}
            rows={10}
            value={one(fields, 'text')}
            error={error('text')}
          />
          <Actions>
            <Button kind="secondary" name="action" value="text">
              {t('add.text-button')}
            </Button>
          </Actions>
        </form>
      </Details>
      <p class="rd-note">
        {t('add.file')} <code>npx feilun ingest FILE</code>
      </p>
    </>
  )
}

/** Which documents can be read, what there is to decide in each, and how another is added. */
export function ListPage({ view, list, typed, errors }: ListPageProps) {
  const { t, to, language } = view
  const isNew = ({ source }: ListedText) => source.kind === 'not-described'
  const groups = [
    { id: 'new', texts: list.texts.filter(isNew) },
    { id: 'described', texts: list.texts.filter((text) => !isNew(text)) },
  ] as const
  return (
    <Frame view={view} title={t('list.title')} lead={t('list.lead')} tab="texts">
      <ErrorSummary language={language} errors={errors} />
      <Section id="add" title={t('add.title')}>
        <AddForms view={view} typed={typed} />
      </Section>
      {groups.map(
        ({ id, texts }) =>
          texts.length > 0 && (
            <Section key={id} id={id} title={t(`list.${id}`)}>
              <div class="rd-list">
                {texts.map((text) => (
                  <TextCard key={text.source.id} view={view} text={text} />
                ))}
              </div>
            </Section>
          ),
      )}
      {list.texts.length === 0 && (
        <Notice>
          <p>{t('list.none')}</p>
        </Notice>
      )}
      <Pagination
        language={language}
        page={list.page}
        pages={list.pages}
        href={(page) => to(page === 1 ? '/desk/reading' : `/desk/reading?page=${page}`)}
      />
    </Frame>
  )
}
