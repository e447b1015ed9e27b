import { settings } from '#platform/config'

const defaultOf = (form: { safeParse: (given: unknown) => { success: boolean; data?: unknown } }): string => {
  const read = form.safeParse(undefined)
  if (!read.success || read.data === undefined) return ''
  return Array.isArray(read.data) ? '' : `\`${String(read.data)}\``
}

/** docs/reference/configuration.md, as text. */
export function configurationPage(): string {
  const rows = Object.entries(settings).map(
    ([name, { form, about }]) => `| \`${name}\` | ${defaultOf(form)} | ${about} |`,
  )
  return [
    '# Configuration',
    '',
    '<!-- Made from platform/config/settings.ts by `npm run generate`. -->',
    '',
    'Feilun reads environment variables, all of them optional, and checks every one before it starts.',
    '',
    '| variable | default | what it is for |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
