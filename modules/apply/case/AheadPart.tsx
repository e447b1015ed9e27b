import { formatDate } from '#platform/i18n'
import { Section } from '#platform/ui'
import { wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'

/** What follows if all goes well, each step with who has it and its last day. */
export function AheadPart({ view, case: { ahead } }: Pick<CasePageProps, 'view' | 'case'>) {
  const { language } = view
  const t = wordsOf(view)
  if (ahead.length === 0) return null
  return (
    <Section id="ahead" title={t('ahead.title')}>
      <ol class="fl-ahead">
        {ahead.map(({ stage, name, who, from, until }) => (
          <li key={stage}>
            <strong>{name[language]}</strong>
            {until !== undefined && (
              <span>
                {who !== undefined && `${t(`ahead.by.${who}`)} · `}
                {from === undefined
                  ? t('ahead.until', { date: formatDate(until, language) })
                  : t('ahead.between', { from: formatDate(from, language), until: formatDate(until, language) })}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="fl-hint">{t('ahead.note')}</p>
    </Section>
  )
}
