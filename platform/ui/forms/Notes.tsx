import { words } from '../words.ts'
import { Hidden } from '../text/Hidden.tsx'
import { errorId, hintId, type FieldProps } from './field.ts'

/** The hint and the error of a field, under its label and above its control. */
export function Notes({ id, hint, error, language }: Pick<FieldProps, 'hint' | 'error' | 'language'> & { id: string }) {
  return (
    <>
      {hint !== undefined && (
        <div class="fl-hint" id={hintId(id)}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p class="fl-error" id={errorId(id)}>
          <Hidden>{words(language)('error.prefix')}</Hidden>
          {error}
        </p>
      )}
    </>
  )
}
