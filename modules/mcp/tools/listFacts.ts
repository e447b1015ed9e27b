import type { McpServer } from '@modelcontextprotocol/server'
import { factsAnswer, factsList } from '#modules/stand'
import { z } from 'zod'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `list_facts`: what may be told to `decide`. */
export function listFactsTool(server: McpServer, { packs, answering }: ToolDependencies): void {
  server.registerTool(
    'list_facts',
    {
      title: 'List facts',
      description: 'Lists the facts that decide asks about: type, range, options, the question and why it is asked.',
      inputSchema: z.strictObject({ lang }),
      outputSchema: factsAnswer,
      annotations: reading,
    },
    ({ lang: language }) => answering(language, () => factsList(packs.current())),
  )
}
