import type { OpenAct } from '#modules/casework'
import { Actions, Button, Notice } from '#platform/ui'
import { lastDayOf, leftWords } from '#modules/casework/parts'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'

/** What leads on, the most pressing first: one button to a page. */
const ways: readonly (readonly [OpenAct, string, 'fill' | 'reply' | 'offer' | 'report' | 'tell'])[] = [
  ['reply', '#reply', 'reply'],
  ['accept', '/offer', 'offer'],
  ['tell-outcome', '/form', 'tell'],
  ['report', '/form', 'report'],
  ['submit', '/form', 'fill'],
  ['answer', '/form', 'fill'],
]

/** Who has to do what now, and by when. */
export function NextPart({ view, case: shown, now }: Pick<CasePageProps, 'view' | 'case' | 'now'>) {
  const { next, acts, reference, step, stage } = shown
  const { language } = view
  const t = wordsOf(view)
  if (next === undefined) return null
  const way = ways.find(([act]) => acts.includes(act))
  const isYours = next.who === 'applicant'
  const opensLater = next.opens !== undefined && next.opens > now
  const name = step === 'asked' ? t('next.question') : next.name[language]
  if (opensLater)
    return (
      <Notice tone="waiting" title={t('next.later', { name })}>
        <p>{t('next.opens', { date: dateWords(next.opens ?? now, view) })}</p>
      </Notice>
    )
  return (
    <Notice
      tone={isYours ? 'next' : 'waiting'}
      title={isYours ? t('next.yours', { name }) : t('next.theirs', { name })}
    >
      {!isYours && (
        <p>
          {t(stage.kind === 'appeal' ? 'next.who.appeal' : `next.who.${next.who === 'nobody' ? 'payment' : next.who}`)}
        </p>
      )}
      {step === 'returned' && <p>{t('next.returned')}</p>}
      {next.due !== undefined && (
        <p>{isYours ? leftWords(next.due, view, now) : t('next.by', { date: dateWords(lastDayOf(next.due), view) })}</p>
      )}
      {next.clock === 'stands' && <p>{t('next.stands')}</p>}
      {way !== undefined && (
        <Actions>
          <Button href={way[1].startsWith('#') ? way[1] : to(view, `/cases/${reference}${way[1]}`)}>
            {t(`next.do.${way[2]}`)}
          </Button>
        </Actions>
      )}
    </Notice>
  )
}
