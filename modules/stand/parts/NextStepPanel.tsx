import type { ComponentChildren } from 'preact'
import { howWords } from '#modules/schemes/parts'
import { Heading, inTongue, keepingTongue } from '#platform/ui'
import { nextStep } from '../standing/nextStep.ts'
import type { Line, Standing } from '../standing/standing.ts'
import { rungWords } from '../wording/rungWords.ts'
import { formatDate } from '#platform/i18n'
import { words } from '#modules/stand/words'
import { ActButton } from './ActButton.tsx'
import { StandForm } from './StandForm.tsx'
import type { StandContext } from './telling.ts'

function Schemes({ lines, context: { language } }: { lines: readonly Line[]; context: StandContext }) {
  return (
    <ul class="fl-next-schemes">
      {lines.map(({ scheme }) => (
        <li key={scheme.id}>
          <a href={`#scheme-${scheme.id}`}>{scheme.title[language]}</a>
        </li>
      ))}
    </ul>
  )
}

function body(context: StandContext, standing: Standing): ComponentChildren {
  const { language, pack } = context
  const t = words(language)
  const step = nextStep(standing)
  switch (step.kind) {
    case 'take-up':
      return (
        <>
          <p>{t('next.take-up')}</p>
          <p class="fl-next-step">{howWords(step.line.scheme, language).words}</p>
          <Schemes lines={[step.line]} context={context} />
        </>
      )
    case 'change': {
      const [what, ...rest] = rungWords(step.rung, language, pack.directory)
      return (
        <>
          <p>{t('next.change')}</p>
          <p class="fl-next-step">{what}</p>
          {rest.map((each) => (
            <p key={each}>{each}</p>
          ))}
          <p>{t.count('next.change.lifts', step.lines.length)}</p>
          <Schemes lines={step.lines} context={context} />
        </>
      )
    }
    case 'wait':
      return (
        <>
          <p>{t('next.wait')}</p>
          <p class="fl-next-step">{formatDate(step.until, language)}</p>
          <Schemes lines={step.lines} context={context} />
        </>
      )
    case 'answer':
      return (
        <>
          <p class="fl-next-step">{t.count('next.answer', step.count)}</p>
          <StandForm context={context}>
            <ActButton act="more" of="all" kind="primary">
              {t('next.answer.button')}
            </ActButton>
          </StandForm>
        </>
      )
    case 'watch':
      return (
        <>
          <p class="fl-next-step">{t('next.watch')}</p>
          <p>{t.count('next.watch.schemes', step.count)}</p>
          <Schemes lines={standing.lines.waiting.slice(0, 1)} context={context} />
          <div class="fl-actions">
            <a href={keepingTongue('/blueprint/changes', context.action)}>{t('next.watch.changes')}</a>
            <a href={inTongue('/promises.ics', language)}>{t('next.watch.calendar')}</a>
          </div>
        </>
      )
    case 'nothing':
      return (
        <>
          <p class="fl-next-step">{t('next.nothing')}</p>
          <p>
            <a href={keepingTongue('/blueprint', context.action)}>{t('next.blueprint')}</a>
          </p>
        </>
      )
  }
}

/** The one thing most worth doing next, above everything else. */
export function NextStepPanel({ context, standing }: { context: StandContext; standing: Standing }) {
  return (
    <section class="fl-next" aria-labelledby="next-title">
      <Heading level={2} size="m" id="next-title">
        {words(context.language)('results.next')}
      </Heading>
      {body(context, standing)}
    </section>
  )
}
