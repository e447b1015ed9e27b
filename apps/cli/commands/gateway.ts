import { UsageError, type Command } from '../command.ts'
import { settingsCommands, settingsUsage } from '../gateway/settings.ts'

/** `feilun gateway check|load|show|secret`: what an operator says about providers, models and prices. */
export const gateway: Command = async ([name = '', ...rest], terminal) => {
  const command = Object.hasOwn(settingsCommands, name) ? settingsCommands[name] : undefined
  if (command === undefined) throw new UsageError(settingsUsage)
  return command(rest, terminal)
}
