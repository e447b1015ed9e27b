import { lettersOf, type OpenAct } from '#modules/casework'
import { lastDayOf } from '#modules/casework/parts'
import { Section } from '#platform/ui'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'

const others = ['decline', 'appeal', 'withdraw'] as const satisfies readonly OpenAct[]

/** What else can be done, each on a page of its own that asks once more; and the letters that there are. */
export function WhatYouCan({ view, case: shown }: Pick<CasePageProps, 'view' | 'case'>) {
  const t = wordsOf(view)
  const { acts, reference, appealUntil } = shown
  const open = others.filter((act) => acts.includes(act))
  const hasLetters = lettersOf(shown).length > 0
  if (open.length === 0 && !hasLetters) return null
  return (
    <Section id="else" title={t('else.title')}>
      <ul class="fl-links">
        {hasLetters && (
          <li>
            <a href={to(view, `/cases/${reference}/letter`)}>{t('else.letters')}</a>
          </li>
        )}
        {open.map((act) => (
          <li key={act}>
            <a href={to(view, `/cases/${reference}/${act}`)}>{t(`else.${act}`)}</a>
            {act === 'appeal' &&
              appealUntil !== undefined &&
              ` · ${t('due.by', { date: dateWords(lastDayOf(appealUntil), view) })}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
