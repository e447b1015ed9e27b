import { languages } from '#platform/i18n'
import { describe } from './describe.ts'
import { registry, type ErrorCode } from './registry.ts'

/** Every registered code, in the order of the registry. */
export const errorCodes = Object.keys(registry).filter((code): code is ErrorCode => code in registry)

/** docs/reference/errors.md, as text. */
export function referencePage(): string {
  const entry = (code: ErrorCode) => {
    const wordings = languages.map((language) => {
      const text = describe(code, language)
      return `- **${text.title}** ${text.cause} *${text.remedy}*`
    })
    return [`## \`${code}\` (${registry[code].status})`, '', ...wordings, ''].join('\n')
  }
  return [
    '# Errors',
    '',
    '<!-- Made from platform/errors by `npm run generate`. -->',
    '',
    ...errorCodes.map(entry),
  ].join('\n')
}
