import type { CallToolResult } from '@modelcontextprotocol/server'
import { FeilunError, problemOf } from '#platform/errors'
import type { Language } from '#platform/i18n'

type Structured = Readonly<Record<string, unknown>>

/** The same as data and as text, for programs that read only one of the two. */
const given = (content: Structured): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content) }],
  structuredContent: { ...content },
})

/** Does what a tool is for, and words what came of it. */
export type Answering = (language: Language, work: () => Structured | Promise<Structured>) => Promise<CallToolResult>

/**
 * What Feilun refuses is told to the program as an error with its code, its cause and its remedy. Of anything else it is told only that it
 * happened: what the error says is for `report`, since it may name what is none of the program's business.
 */
export const answeringWith =
  (report: (error: unknown) => void): Answering =>
  async (language, work) => {
    try {
      return given(await work())
    } catch (error) {
      const isRefusal = error instanceof FeilunError
      if (!isRefusal) report(error)
      const problem = problemOf(isRefusal ? error : new FeilunError('internal'), language)
      return { content: [{ type: 'text', text: JSON.stringify(problem) }], isError: true }
    }
  }
