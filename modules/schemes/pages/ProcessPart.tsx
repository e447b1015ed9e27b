import { usualStages, type Process } from '#modules/packs'
import { formatDate, type Language } from '#platform/i18n'
import { keepingTongue, Notice, Section } from '#platform/ui'
import { Cited, type Directory } from '../parts/index.ts'
import { words } from '../words.ts'

interface ProcessPartProps {
  language: Language
  path: string
  directory: Directory
  process: Process
}

/** How a scheme takes cases, in outline: when, and the steps if all goes well. */
export function ProcessPart({ language, path, directory, process }: ProcessPartProps) {
  const t = words(language)
  const { id, title, basis, opens, closes, scheme } = process
  return (
    <Section id={`process-${id}`} title={title[language]}>
      {basis.kind === 'example' ? (
        <Notice tone="attention" title={t('process.example')}>
          <p>{basis.note[language]}</p>
        </Notice>
      ) : (
        <p>
          {t('process.published')}
          <Cited language={language} directory={directory} cite={basis.cite} />
        </p>
      )}
      {opens !== undefined && <p>{t('process.opens', { date: formatDate(opens, language) })}</p>}
      {closes !== undefined && <p>{t('process.closes', { date: formatDate(closes, language) })}</p>}
      <ol class="fl-process">
        {usualStages(process).map((stage) => (
          <li key={stage.id}>
            {stage.name[language]}
            {stage.kind !== 'end' && ` · ${t.count('process.days', stage.days)}`}
          </li>
        ))}
      </ol>
      <p>
        <a href={keepingTongue(`/apply/${scheme}`, path)}>{t('process.more')}</a>
      </p>
    </Section>
  )
}
