import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface StepNavProps {
  language: Language
  /** The step before this one. */
  back?: string | undefined
  /** Which step this is, where the number of them is known. */
  step?: { n: number; of: number } | undefined
}

/** The way back, above a question. */
export function StepNav({ language, back, step }: StepNavProps) {
  const t = words(language)
  return (
    <div class="fl-steps">
      {back !== undefined && (
        <a class="fl-back" href={back}>
          {t('step.back')}
        </a>
      )}
      {step !== undefined && <p>{t('step.of', { n: step.n, total: step.of })}</p>}
    </div>
  )
}
