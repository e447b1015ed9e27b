import { leastReason, type OpenReview } from '#modules/casework'
import type { OpenedCase } from '#modules/casework/parts'
import { Told } from '#modules/casework/parts'
import type { QuoteView } from '#modules/evidence'
import { first } from '#modules/stand'
import { Actions, Button, Notice, Section, TextArea, TextInput } from '#platform/ui'
import { EvidenceOf } from '../parts/EvidenceOf.tsx'
import type { Mistake } from '../parts/mistake.ts'
import { RulesView } from '../parts/RulesView.tsx'
import { WorkPage } from '../parts/WorkPage.tsx'
import { leftWords, sentences, to, workHref, wordsOf } from '../view.ts'
import { LockedSheet } from './LockedSheet.tsx'

export interface SheetPageProps {
  opened: OpenedCase
  open: OpenReview
  quotes: readonly QuoteView[]
  now: Date
  saved: boolean
  mistake: Mistake | undefined
  wrong: ReadonlyMap<string, string>
}

/** A case beside its rules and evidence, and the sheet on which its reviewer scores each criterion with a reason. */
export function SheetPage({ opened, open, quotes, now, saved, mistake, wrong }: SheetPageProps) {
  const { view, case: shown, process, directory, unit } = opened
  const { language } = view
  const t = wordsOf(view)
  const { sheet, toScore, rules } = open
  const typed = mistake?.typed
  const kept = (id: string) => sheet.draft.scores.find(({ criterion }) => criterion === id)
  const stage = process.stages.find(({ id }) => id === open.stage)
  const title = stage?.name[language] ?? t('sheet.title')
  if (sheet.locked !== undefined)
    return (
      <WorkPage view={view} case={shown} process={process} title={title}>
        <LockedSheet view={view} open={open} />
      </WorkPage>
    )
  return (
    <WorkPage
      view={view}
      case={shown}
      process={process}
      title={title}
      lead={open.due === undefined ? t('sheet.lead') : sentences(view, t('sheet.lead'), leftWords(open.due, view, now))}
      wrong={wrong}
    >
      {saved && (
        <Notice tone="positive">
          <p>{t('sheet.saved')}</p>
        </Notice>
      )}
      {mistake?.error.code === 'case-moved-on' && (
        <Notice tone="attention" title={t('moved.title')}>
          <p>{t('sheet.moved')}</p>
        </Notice>
      )}
      <RulesView view={view} rules={rules} directory={directory} quotes={quotes} />
      <form method="post" action={to(view, workHref(shown.reference, 'sheet'))} novalidate>
        <input type="hidden" name="version" value={sheet.version} />
        {toScore.map(({ criterion: { id, name, question, weight, max, evidence } }, index) => (
          <Section key={id} id={`on-${id}`} title={`${index + 1}. ${name[language]}`}>
            <p>
              {question[language]}
              {t('brackets', { text: t('sheets.weight', { weight, max }) })}
            </p>
            <EvidenceOf opened={opened} named={evidence} />
            <TextInput
              language={language}
              name={`score/${id}`}
              label={t('sheet.score', { name: name[language] })}
              hint={t('sheet.score.hint', { max })}
              inputmode="numeric"
              autocomplete="off"
              width={4}
              value={typed === undefined ? kept(id)?.score?.toString() : first(typed, `score/${id}`)}
              error={wrong.get(`score/${id}`)}
            />
            <TextArea
              language={language}
              name={`reason/${id}`}
              label={t('sheet.reason', { name: name[language] })}
              hint={t('sheet.reason.hint', { least: leastReason })}
              value={typed === undefined ? kept(id)?.reason : first(typed, `reason/${id}`)}
              error={wrong.get(`reason/${id}`)}
              rows={4}
            />
          </Section>
        ))}
        <TextArea
          language={language}
          name="remark"
          label={t('sheet.remark')}
          optional
          value={typed === undefined ? sheet.draft.remark : first(typed, 'remark')}
          error={wrong.get('remark')}
          rows={3}
        />
        <Actions>
          <Button name="then" value="lock">
            {t('sheet.lock')}
          </Button>
          <Button kind="secondary" name="then" value="save">
            {t('sheet.save')}
          </Button>
        </Actions>
      </form>
      <Told view={view} case={shown} process={process} directory={directory} unit={unit} title={t('told.title')} />
    </WorkPage>
  )
}
