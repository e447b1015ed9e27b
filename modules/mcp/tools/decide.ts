import type { McpServer } from '@modelcontextprotocol/server'
import { standAnswer, standAnswerSchema, standBody } from '#modules/stand'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `decide`: every scheme decided for one party, with reasons, what is missing and the next rung. */
export function decideTool(server: McpServer, dependencies: ToolDependencies): void {
  server.registerTool(
    'decide',
    {
      title: 'Decide what is open to a party',
      description:
        'Decides every scheme for the facts given, on one day: meets, fails, needs-facts (and which) or needs-judgement (and whose), with reasons, citations and the next rung. A fact that is not given is unknown, never yes or no. Call list_facts first to learn the facts. Nothing is stored.',
      inputSchema: standBody.omit({ lang: true }).extend({ lang }),
      outputSchema: standAnswerSchema,
      annotations: reading,
    },
    (given) => dependencies.answering(given.lang, () => standAnswer(dependencies, given, given.lang)),
  )
}
