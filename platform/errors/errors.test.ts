import { describe as group, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { describe, errorCodes, FeilunError, problemOf } from './index.ts'

group('every registered error', () => {
  it.each(errorCodes)('%s has a title, a cause and a remedy in three languages', (code) => {
    for (const language of languages) {
      const { title, cause, remedy, status } = describe(code, language)
      for (const text of [title, cause, remedy]) expect(text).not.toMatch(new RegExp(`^${code}`))
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })
})

it('becomes problem details with every single thing that is wrong', () => {
  const error = new FeilunError('facts-invalid', {}, [{ at: 'age', message: 'a whole number from 0 to 120' }])
  expect(problemOf(error, 'en')).toMatchObject({ type: '/errors#facts-invalid', status: 422, errors: [{ at: 'age' }] })
})

it('words the details that it has in every language for its reader', () => {
  const message = { 'zh-Hant': '太舊', 'zh-Hans': '太旧', en: 'too old' }
  const error = new FeilunError('pack-invalid', {}, [{ at: 'a.yaml:1:1', message }])
  expect(languages.map((language) => problemOf(error, language).errors)).toEqual([
    [{ at: 'a.yaml:1:1', message: '太舊' }],
    [{ at: 'a.yaml:1:1', message: '太旧' }],
    [{ at: 'a.yaml:1:1', message: 'too old' }],
  ])
})
