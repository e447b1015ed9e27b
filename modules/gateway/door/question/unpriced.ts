import { isList, isObject, type JsonObject } from '../json.ts'
import { invalid } from './invalid.ts'

/**
 * Tools that the client itself runs. All others are run by the provider, which charges for them apart and reads what they find as tokens: no
 * bound of the cost would hold.
 */
const runByClient = new Set([
  'function',
  'custom',
  'local_shell',
  'shell',
  'apply_patch',
  'computer_use_preview',
  'computer',
])
const tiers = new Set(['auto', 'default', 'flex'])

/** Refuses what would cost more than tokens of text, as no price here says what. @throws FeilunError `call-invalid` */
export function refuseUnpriced(body: JsonObject): void {
  const refuse = (param: string): never => {
    throw invalid(param, 'unsupported_parameter', 'unpriced', { param })
  }
  const { tools } = body
  if (tools !== undefined && tools !== null) {
    if (!isList(tools)) throw invalid('tools', 'invalid_type', 'not-list', { param: 'tools' })
    for (const [at, tool] of tools.entries()) {
      if (!isObject(tool)) throw invalid(`tools[${at}]`, 'invalid_type', 'not-object', { param: `tools[${at}]` })
      if (typeof tool['type'] !== 'string' || !runByClient.has(tool['type'])) refuse(`tools[${at}].type`)
    }
  }
  if (isList(body['modalities']) && body['modalities'].some((each) => each !== 'text')) refuse('modalities')
  const tier = body['service_tier'] ?? 'auto'
  if (typeof tier !== 'string' || !tiers.has(tier)) refuse('service_tier')
  for (const name of ['audio', 'web_search_options']) if (body[name] !== undefined && body[name] !== null) refuse(name)
  // What goes on after the answer could not be counted when it ends.
  if (body['background'] === true) refuse('background')
}
