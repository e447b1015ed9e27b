import { foldPlain } from '../../fold/fold.ts'

/** What kind of answer a question asks for. */
export const slots = [
  'how-much',
  'how-many',
  'when',
  'who',
  'where',
  'schemes-for-me',
  'which-measures',
  'yes-no',
] as const
export type Slot = (typeof slots)[number]

/** Patterns stand in folded form: lower case, Simplified. */
const patterns: Readonly<Record<Slot, RegExp>> = {
  'how-much':
    /几多钱|多少钱|(?:几多|多少)(?:资金|元|拨款|经费|预算|费用)|几钱|金额|how much|\bbudget\b|\bcosts?\b|\bfunding\b/u,
  'how-many': /几多|多少|几[个间名条宗次家所]|how many|number of/u,
  when: /几时|何时|什么时候|甚么时候|时间表|几[月年]|when\b|what (?:date|year|month)|deadline/u,
  who: /边个|边位|边间|谁|哪个(?:部门|机构)|由[谁哪]|负责|who\b|which (?:department|bureau|agency|office)/u,
  where: /边度|边处|哪里|哪儿|何处|where\b/u,
  'schemes-for-me':
    /(?:我|我哋|本人|我们).*(?:申请|资助|参加|计划|帮到|着数|支持)|\b(?:i|i'm|my|we|our)\b.*\b(?:apply|eligible|join|qualify|schemes?|grants?|support|available)\b/u,
  'which-measures':
    /(?:什么|甚么|哪些|咩|乜).{0,4}(?:措施|计划|政策|支援|搞)|(?:which|what) (?:measures|schemes|programmes|initiatives)/u,
  'yes-no': /吗|是否|会不会|有没有|系咪|有冇|会唔会|得唔得|^(?:is|are|does|do|will|can|has|have)\b/u,
}

/** What a question asks for, in any of its four forms; none where it does not say. */
export function slotsOf(question: string): readonly Slot[] {
  const folded = foldPlain(question)
  return slots.filter((slot) => patterns[slot].test(folded))
}
