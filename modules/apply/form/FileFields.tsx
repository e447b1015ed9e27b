import type { CaseView, FormAsk } from '#modules/casework'
import { Actions, Button, Heading, Hidden } from '#platform/ui'
import { ActForm } from '#modules/casework/parts'
import { to, wordsOf, type View } from '../view.ts'

interface FileFieldsProps {
  view: View
  case: CaseView
  asked: FormAsk
  question: string
  wrong: string | undefined
}

const megabyte = 1_048_576
/** @param bytes as it is shown: one decimal of a megabyte, or kilobytes below that */
const sizeWords = (bytes: number): string =>
  bytes >= megabyte / 10 ? `${(bytes / megabyte).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_024))} kB`

const endings = { pdf: '.pdf', png: '.png', jpeg: '.jpg,.jpeg', docx: '.docx', xlsx: '.xlsx' } as const

/** Attaching files: those that are there, each to be taken out again, and a box for another. */
export function FileFields({ view, case: shown, asked, question, wrong }: FileFieldsProps) {
  const { ask, standing } = asked
  const t = wordsOf(view)
  if (ask.kind !== 'file') return null
  const here = `/cases/${shown.reference}/form/${asked.id}`
  const files = standing.state === 'files' ? standing.files : []
  const kinds = ask.accepts.map((kind) => kind.toUpperCase()).join(', ')
  const described = wrong === undefined ? 'value-hint' : 'value-hint value-error'
  return (
    <>
      <Heading level={1}>{question}</Heading>
      {files.length > 0 && (
        <ul class="fl-files">
          {files.map((file) => (
            <li key={file.id}>
              <a href={to(view, `/cases/${shown.reference}/files/${file.id}`)}>{file.name}</a> ({sizeWords(file.size)}){' '}
              {file.removable && (
                <ActForm view={view} action={`${here}/remove`} version={shown.version}>
                  <Button kind="quiet" name="file" value={file.id}>
                    {t('file.remove')}
                    <Hidden> {file.name}</Hidden>
                  </Button>
                </ActForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActForm view={view} action={`${here}/file`} version={shown.version} encoding="multipart/form-data">
        <div class={wrong === undefined ? 'fl-field' : 'fl-field fl-field-wrong'}>
          <label class="fl-label" for="value">
            {files.length === 0 ? t('file.choose') : t('file.another')}
          </label>
          <p class="fl-hint" id="value-hint">
            {ask.hint?.[view.language]} {t('file.hint', { kinds, most: ask['max-mb'] })}
          </p>
          {wrong !== undefined && (
            <p class="fl-error" id="value-error">
              {wrong}
            </p>
          )}
          <input
            class="fl-input"
            type="file"
            id="value"
            name="value"
            accept={ask.accepts.map((kind) => endings[kind]).join(',')}
            aria-describedby={described}
            aria-invalid={wrong === undefined ? undefined : 'true'}
          />
        </div>
        <Actions>
          <Button kind={files.length === 0 ? 'primary' : 'secondary'}>{t('file.send')}</Button>
        </Actions>
      </ActForm>
      {(files.length > 0 || ask.optional) && (
        <ActForm view={view} action={here} version={shown.version}>
          <Actions>
            <Button kind={files.length === 0 ? 'quiet' : 'primary'}>
              {files.length === 0 ? t('file.without') : t('file.done')}
            </Button>
          </Actions>
        </ActForm>
      )}
    </>
  )
}
