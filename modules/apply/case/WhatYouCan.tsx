import type { OpenAct } from '#modules/casework'
import { Section } from '#platform/ui'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './CasePage.tsx'

const others = ['decline', 'appeal', 'withdraw'] as const satisfies readonly OpenAct[]

/** What else can be done, each on a page of its own that asks once more. */
export function WhatYouCan({ view, case: shown }: CasePageProps) {
  const t = wordsOf(view)
  const open = others.filter((act) => shown.acts.includes(act))
  if (open.length === 0) return null
  return (
    <Section id="else" title={t('else.title')}>
      <ul>
        {open.map((act) => (
          <li key={act}>
            <a href={to(view, `/cases/${shown.reference}/${act}`)}>{t(`else.${act}`)}</a>
            {act === 'appeal' &&
              shown.appealUntil !== undefined &&
              ` (${t('due.by', { date: dateWords(shown.appealUntil, view) })})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
