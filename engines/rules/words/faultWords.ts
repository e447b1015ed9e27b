import type { Fault } from '../model/fault.ts'
import type { Param, Params, Term } from '../model/wording.ts'
import { FORMS } from './forms.ts'
import { MEANINGS } from './meanings.ts'
import { RULES } from './rules.ts'
import { TERMS } from './terms.ts'

/** Every English wording of the engine by its key, for whoever words them in another language. */
export const ENGLISH = { ...RULES, ...FORMS, ...MEANINGS, ...TERMS }

/** The rule that a fault breaks, what was found, and how to put it right. */
export interface Wording {
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

function fill(template: string, params: Params): string {
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined
    return param === undefined ? whole : inWords(param)
  })
}

function inWords(param: Param): string {
  if (typeof param === 'string' || typeof param === 'number') return String(param)
  return 'term' in param ? termWords(param) : param.map(termWords).join(' ')
}

/** A term in English. */
export function termWords({ term, params = {} }: Term): string {
  return fill(ENGLISH[term], params)
}

/** A fault in English. */
export function faultWords({ code, key, params }: Omit<Fault, 'path'>): Wording {
  return {
    rule: RULES[`${code}.rule`],
    message: fill(ENGLISH[`${key}.message`], params),
    remedy: fill(ENGLISH[`${key}.remedy`], params),
  }
}
