import type { CallToolResult } from '@modelcontextprotocol/server'
import { FeilunError, problemOf } from '#platform/errors'
import type { Language } from '#platform/i18n'

type Structured = Readonly<Record<string, unknown>>

/** The same as data and as text, for programs that read only one of the two. */
const given = (content: Structured): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content) }],
  structuredContent: { ...content },
})

/**
 * Does what a tool is for. What Feilun refuses is told to the program as an error with its code, its cause and its remedy; anything else is
 * thrown on, and what it says stays here.
 */
export async function answering(
  language: Language,
  work: () => Structured | Promise<Structured>,
): Promise<CallToolResult> {
  try {
    return given(await work())
  } catch (error) {
    if (!(error instanceof FeilunError)) throw error
    return { content: [{ type: 'text', text: JSON.stringify(problemOf(error, language)) }], isError: true }
  }
}
