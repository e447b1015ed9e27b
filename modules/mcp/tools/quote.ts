import type { McpServer } from '@modelcontextprotocol/server'
import { quoteAt, quoteQuery, quoteSchema } from '#modules/evidence'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `quote`: the words of a source between two offsets, byte for byte. */
export function quoteTool(server: McpServer, { evidence, answering }: ToolDependencies): void {
  server.registerTool(
    'quote',
    {
      title: 'Quote a source',
      description:
        'Returns the exact words of a source between two offsets, with the SHA-256 of the whole stored text. Use it to check a citation before repeating it.',
      inputSchema: quoteQuery.extend({ lang }),
      outputSchema: quoteSchema,
      annotations: reading,
    },
    ({ source, at, lang: language }) => answering(language, () => quoteAt(evidence, { source, at })),
  )
}
