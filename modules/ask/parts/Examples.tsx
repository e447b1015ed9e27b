import type { Language, Text } from '#platform/i18n'
import { Heading, keepingTongue } from '#platform/ui'
import { words } from '../words.ts'

/** Questions that the pack offers. They are links, since nobody's own words stand in their addresses. */
export function Examples({
  language,
  path,
  questions,
}: {
  language: Language
  path: string
  questions: readonly Text[]
}) {
  if (questions.length === 0) return null
  return (
    <nav class="fl-ask-examples" aria-labelledby="examples-title">
      <Heading level={2} size="m" id="examples-title">
        {words(language)('ask.examples')}
      </Heading>
      <ul role="list">
        {questions.map((question) => (
          <li key={question.en}>
            <a href={keepingTongue(`/ask?q=${encodeURIComponent(question[language])}#answer-title`, path)}>
              {question[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
