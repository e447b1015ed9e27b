import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface FieldError {
  /** The id of the control to go to: that of the field, or of a box within it (`founded-month`). */
  field: string
  message: string
}

/** All that is wrong with a form, at the top of its page, each line a link to the answer it is about. The page opens on it. */
export function ErrorSummary({ language, errors }: { language: Language; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="fl-error-summary" role="alert" autofocus aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 class="fl-heading fl-heading-m" id="error-summary-title">
        {words(language)('error.title')}
      </h2>
      <ul role="list">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
