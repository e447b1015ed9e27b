import { UsageError, type Command } from '../command.ts'
import { lostCommands, lostUsage } from '../gateway/lost.ts'
import { serve } from '../gateway/serve.ts'
import { settingsCommands, settingsUsage } from '../gateway/settings.ts'

const commands: Readonly<Record<string, Command>> = { ...settingsCommands, ...lostCommands, serve }

/**
 * `feilun gateway [serve]`: a node that only serves calls of models; `check|load|show|secret`: what an operator says about providers, models and prices;
 * `lost|overruns|settle-lost|release-lost`: what became of nodes that are gone.
 */
export const gateway: Command = async ([name = 'serve', ...rest], terminal) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError(`feilun gateway [serve] | ${settingsUsage} | ${lostUsage}`)
  return command(rest, terminal)
}
