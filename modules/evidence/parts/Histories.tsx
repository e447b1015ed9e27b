import { formatDate, type Language } from '#platform/i18n'
import { Details, Heading, keepingTongue, Notice } from '#platform/ui'
import type { History } from '../histories.ts'
import { countFates, type Fate } from '../versions.ts'
import { words } from '../words.ts'
import { placeOf } from './sourceWords.ts'

interface Props {
  language: Language
  path: string
  /** The source whose page this is. */
  id: string
  histories: readonly History[]
}

const kinds = ['holds', 'moved', 'lost', 'unchecked'] as const

function fateInWords(fate: Fate, language: Language): string {
  const t = words(language)
  return fate.kind === 'moved'
    ? t('versions.fate.moved', { start: fate.start + 1, end: fate.end })
    : t(`versions.fate.${fate.kind}`)
}

function Fates({ language, history }: { language: Language; history: History }) {
  const t = words(language)
  const counts = countFates(history.fates.map(({ fate }) => fate))
  const changed = history.fates.filter(({ fate }) => fate.kind !== 'holds')
  return (
    <Notice tone={counts.lost + counts.unchecked > 0 ? 'attention' : 'neutral'} title={t('versions.newer')}>
      <p>{t('versions.citations')}</p>
      <ul>
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t.count(`versions.${kind}`, counts[kind])}</li>
          ))}
      </ul>
      {changed.length > 0 && (
        <Details summary={t('versions.list')}>
          <ul>
            {changed.map(({ place, fate }) => (
              <li key={place.n}>
                <a href={`#place-${place.n}`}>{t('place.n', { n: place.n })}</a> · {placeOf(place, language)} ·{' '}
                {fateInWords(fate, language)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Notice>
  )
}

/** What came from where over time; and, where there is a newer text, which citations still hold in it. */
export function Histories({ language, path, id, histories }: Props) {
  const t = words(language)
  return (
    <>
      <p>{t('versions.about')}</p>
      {histories.map((history) => (
        <div key={history.origin} class="fl-history">
          <Heading level={3} size="s">
            <span class="fl-source-origin">{history.origin.replace(/^file:/, '')}</span>
          </Heading>
          {history.fates.length > 0 && <Fates language={language} history={history} />}
          <ol class="fl-versions">
            {history.versions.map(({ version, at, source, sha256 }) => (
              <li key={version}>
                {source === id ? (
                  <strong>
                    {t('versions.version', { n: version })} · {t('versions.this')}
                  </strong>
                ) : (
                  <a href={keepingTongue(`/sources/${encodeURIComponent(source)}`, path)}>
                    {t('versions.version', { n: version })}
                  </a>
                )}{' '}
                · <time dateTime={at.toISOString()}>{formatDate(at.toISOString().slice(0, 10), language)}</time> ·{' '}
                <code>{sha256.slice(0, 12)}</code>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}
