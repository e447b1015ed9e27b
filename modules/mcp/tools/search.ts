import type { McpServer } from '@modelcontextprotocol/server'
import { quoteOfAnswer } from '#modules/ask'
import { z } from 'zod'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `search`: the passages nearest to some words. */
export function searchTool(server: McpServer, { ask, answering }: ToolDependencies): void {
  server.registerTool(
    'search',
    {
      title: 'Search the sources',
      description:
        'Finds the passages nearest to some words, best first, each with its source and place. Whether they answer anything is not said: use ask for that. coverage is the share of the words’ information that the best passage has.',
      inputSchema: z.strictObject({
        words: z.string().describe('What to look for, in any of the languages; at most 2,000 characters'),
        limit: z.int().min(1).max(20).default(10),
        lang,
      }),
      outputSchema: z.object({ coverage: z.number(), quotes: z.array(quoteOfAnswer) }),
      annotations: reading,
    },
    ({ words, limit, lang: language }) =>
      answering(language, async () => {
        const { coverage, quotes } = await ask.search(words, limit)
        return { coverage, quotes }
      }),
  )
}
