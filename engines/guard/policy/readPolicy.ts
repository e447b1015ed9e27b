import { personalKinds, type GuardPolicy } from '../model.ts'
import { isTerm } from './terms/termFinder.ts'

/** What is wrong with a policy as it was written. */
export interface PolicyFault {
  /** Where, such as `personal.hkid` or `terms[2].action`; empty for the whole. */
  readonly path: string
  /** In words, for the person who wrote it. */
  readonly says: string
}

export type ReadPolicy =
  | { readonly kind: 'policy'; readonly policy: GuardPolicy }
  | { readonly kind: 'faults'; readonly faults: readonly PolicyFault[] }

const actions = ['flag', 'mask', 'pseudonymise', 'block'] as const
const answerActions = ['flag', 'mask', 'block'] as const
const injectionActions = ['flag', 'block'] as const
const opinionUses = ['raise', 'raise-or-lower'] as const
const mostTerms = 2000
const longestTerm = 200

/** Reads a policy from plain data. Every fault is told, not only the first; nothing that is not known is passed over. */
export function readPolicy(given: unknown): ReadPolicy {
  const reader = new Reader()
  const fields = reader.record(given, '', ['personal', 'personalInAnswers', 'injection', 'terms', 'onFailure'])
  const policy: GuardPolicy = {
    personal: reader.kinds(fields['personal'], 'personal', actions),
    personalInAnswers: reader.kinds(fields['personalInAnswers'], 'personalInAnswers', answerActions),
    injection: reader.injection(fields['injection']),
    terms: reader.terms(fields['terms']),
    onFailure: reader.oneOf(fields['onFailure'] ?? 'closed', 'onFailure', ['closed', 'open']) ?? 'closed',
  }
  return reader.faults.length === 0 ? { kind: 'policy', policy } : { kind: 'faults', faults: reader.faults }
}

class Reader {
  readonly faults: PolicyFault[] = []

  #fault(path: string, says: string): undefined {
    this.faults.push({ path, says })
    return undefined
  }

  record(given: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> {
    if (given === undefined || given === null) return {}
    if (!isRecord(given)) {
      this.#fault(path, 'must be an object with named fields')
      return {}
    }
    for (const name of Object.keys(given)) {
      if (!known.includes(name))
        this.#fault(path === '' ? name : `${path}.${name}`, `is not known here; known are ${known.join(', ')}`)
    }
    return given
  }

  oneOf<Choice extends string>(given: unknown, path: string, choices: readonly Choice[]): Choice | undefined {
    return choices.find((choice) => choice === given) ?? this.#fault(path, `must be one of ${choices.join(', ')}`)
  }

  kinds<Choice extends string>(
    given: unknown,
    path: string,
    choices: readonly Choice[],
  ): Partial<Record<(typeof personalKinds)[number], Choice>> {
    const fields = this.record(given, path, personalKinds)
    const read: Partial<Record<(typeof personalKinds)[number], Choice>> = {}
    for (const kind of personalKinds) {
      if (fields[kind] === undefined || fields[kind] === null) continue
      const action = this.oneOf(fields[kind], `${path}.${kind}`, choices)
      if (action !== undefined) read[kind] = action
    }
    return read
  }

  injection(given: unknown): GuardPolicy['injection'] {
    if (given === undefined || given === null) return undefined
    const fields = this.record(given, 'injection', ['direct', 'indirect', 'secondOpinion'])
    const direct = this.oneOf(fields['direct'], 'injection.direct', injectionActions)
    const indirect = this.oneOf(fields['indirect'], 'injection.indirect', injectionActions)
    const { secondOpinion: asked } = fields
    const secondOpinion =
      asked === undefined || asked === null ? undefined : this.oneOf(asked, 'injection.secondOpinion', opinionUses)
    if (direct === undefined || indirect === undefined) return undefined
    return { direct, indirect, ...(secondOpinion === undefined ? {} : { secondOpinion }) }
  }

  terms(given: unknown): GuardPolicy['terms'] {
    if (given === undefined || given === null) return []
    if (!Array.isArray(given)) {
      this.#fault('terms', 'must be a list')
      return []
    }
    if (given.length > mostTerms) this.#fault('terms', `holds more than ${mostTerms} terms`)
    return given.slice(0, mostTerms).flatMap((each: unknown, index) => this.#term(each, `terms[${index}]`))
  }

  #term(given: unknown, path: string): GuardPolicy['terms'] {
    const fields = this.record(given, path, ['text', 'action'])
    const action = this.oneOf(fields['action'], `${path}.action`, answerActions)
    const text = fields['text']
    if (typeof text !== 'string' || !isTerm(text)) {
      this.#fault(`${path}.text`, 'must be a word or a phrase, with at least one letter, digit or character')
      return []
    }
    if (text.length > longestTerm) this.#fault(`${path}.text`, `is longer than ${longestTerm} characters`)
    return action === undefined ? [] : [{ text, action }]
  }
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
