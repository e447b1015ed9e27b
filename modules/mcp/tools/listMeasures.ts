import type { McpServer } from '@modelcontextprotocol/server'
import { measuresAnswer, measuresFound, measuresQuery } from '#modules/blueprint'
import type { ToolDependencies } from '../dependencies.ts'
import { lang } from '../language.ts'
import { reading } from './reading.ts'

/** `list_measures`: the programme's measures, with money, promises, owner and citations. */
export function listMeasuresTool(server: McpServer, dependencies: ToolDependencies): void {
  server.registerTool(
    'list_measures',
    {
      title: 'List measures',
      description:
        'Lists the measures of the programme as of a day, with owner, money, promises, figures and the citations that each rests on. Narrow by purpose, owner, state, kind of money, or words.',
      inputSchema: measuresQuery.omit({ format: true, lang: true }).extend({ lang }),
      outputSchema: measuresAnswer,
      annotations: reading,
    },
    ({ lang: language, ...query }) => dependencies.answering(language, () => measuresFound(dependencies, query)),
  )
}
