import type { McpServer } from '@modelcontextprotocol/server'
import { answerSchema } from '#modules/ask'
import { z } from 'zod'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `ask`: a question in anyone's own words. */
export function askTool(server: McpServer, { ask, answering }: ToolDependencies): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask the programme',
      description:
        'Answers a question in Traditional Chinese, Cantonese, Simplified Chinese or English with quotes from the sources, with decisions on schemes where the question is about oneself, or with every measure that matches. Where no source says it, answered is false and nearest holds passages that are no answer. Nothing is stored.',
      inputSchema: z.strictObject({
        question: z.string().describe('In the asker’s own words; at most 2,000 characters'),
        limit: z.int().min(1).max(20).optional().describe('At most so many quotes; five unless given'),
        lang: lang.describe('Language of our own words where the question does not tell it'),
      }),
      // MCP wants an object at the top; which of the five shapes it is, `method` says.
      outputSchema: z.object({ answer: answerSchema }),
      annotations: reading,
    },
    ({ question, limit, lang: language }) =>
      answering(language, async () => ({ answer: await ask.ask(question, { language, limit }) })),
  )
}
