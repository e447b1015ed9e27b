import { expand, foldPlain, type Glossary } from '#engines/chinese'

/** A part of a question between the words that only join or ask: `查询热线`, `floor space`. */
export interface Part {
  readonly text: string
  /** Its pairs of characters, or its words. */
  readonly terms: readonly string[]
  /** What means the same, from the glossaries, by terms: one of them held is enough. */
  readonly others: readonly (readonly string[])[]
}

/** Words that join, ask, or are everywhere, in folded form; what stands between them are the parts. Longer ones first. */
const joints = new RegExp(
  [
    '为什么|为甚么|为何|点解|什么样|什么|甚么|多少|几多|几时|何时|几耐|多久|如何|怎样|怎么样|怎么|点样|边个|边度|边间|边位|边啲|边几|哪一个|哪个|哪些|哪里|哪几|哪间|哪位|哪种|是谁|有谁|由谁|何人|何处',
    '请问|是否|会否|能否|有没有|有冇|系咪|会唔会|得唔得|可唔可以|可不可以|可以|能够|应该|需要|打算|想|要|应怎|如果|因为|所以|但是|而且|以及|或者|还是|还有|仲有|关于|对于|根据|按照|目前|现时|现在|而家|至今|到现在|迄今|总共|一共|合共|大约|大概|预计|预期|估计|将会|已经|正在|曾经|过去|日后|之后|以后|之前|以前|今年|去年|明年',
    '香港|本港|政府|港府|我哋|我们|佢哋|他们|呢个|嗰个|这个|那个|该|自己|本人',
    '个|嘅|咗|系|喺|啲|畀|俾|嚟|攞|同|咁|咪|唔|冇|佢|嗰|呢|啦|喇|㗎|呀|啊|吖|喎|啩|咩|乜|嘢|住|过|度|先|晒|埋|紧',
    '的|了|是|在|有|和|与|及|对|为|将|会|由|被|把|向|从|到|于|以|而|或|给|让|使|等|着|过|吗|么|也|都|又|就|才|只|还|更|最|很|多|大|小|新|各|每|其|此|之|所|哪|几|何|谁|我|你|他|她|它|们|去|来|做|用|搞|讲|话|说|问|点|样|出|上|下|中|内|里|间|家|名|位|条|宗|项|种|年|月|日|次',
  ].join('|'),
  'gu',
)
const englishJoints = new Set(
  "a an and any are as at be been being by can could did do does done for from get gets give given going had has have how i i'm if in into is it it's its just kind kinds like made make many may me might more most much must my new no not of off on or our out own put s say says said set she should so some such t than that the their them there these they this those to too under up us use used using very was way we were what what's when where which who who's whom whose why will with would you your hong kong government's government hk ai now so far yet ever actually really about expected exactly still currently today plan planned plans please tell know there's isn't doesn't don't s".split(
    ' ',
  ),
)
/** A stop word of numbers: amounts and years are held against each other elsewhere. */
const number = /\d/

const pairsOf = (words: string): readonly string[] =>
  words.length <= 2 ? [words] : [...words].slice(1).map((_, at) => words.slice(at, at + 2))

const termsOf = (folded: string): readonly string[] =>
  (folded.match(/\p{Script=Han}+|[a-z][a-z0-9]*/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? (run.length >= 2 ? pairsOf(run) : []) : [run],
  )

function partOf(text: string, terms: readonly string[], glossary: Glossary): Part {
  return { text, terms, others: expand(text, glossary).map((added) => termsOf(foldPlain(added.text))) }
}

/** The parts of a question, each with what means the same. */
export function partsOf(question: string, glossary: Glossary): readonly Part[] {
  const folded = foldPlain(question)
  const han = (folded.match(/\p{Script=Han}+/gu) ?? [])
    .flatMap((run) => run.replaceAll(joints, ' ').split(' '))
    .filter((run) => run.length >= 2)
    .map((run) => partOf(run, pairsOf(run), glossary))
  const words = (folded.match(/[a-z][a-z0-9'&.-]*/gu) ?? [])
    .map((word) => word.replace(/'s$|[.'-]+$/u, ''))
    .filter((word) => word.length >= 2 && !englishJoints.has(word) && !number.test(word))
    .map((word) => partOf(word, [word], glossary))
  return [...han, ...words]
}

/** How much of a part's own words has to stand there for it to be found. */
const enough = 0.5

/** A plural, or a form of a verb, of the same word. */
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|e|y)$/u, '')

/** Whether a text holds a part, in its own words or in others that mean the same. */
export function holdsPart({ terms, others }: Part, text: string, stems: ReadonlySet<string>): boolean {
  const holds = (term: string) => (/[a-z]/.test(term) ? stems.has(stem(term)) : text.includes(term))
  const share = (list: readonly string[]) => (list.length === 0 ? 0 : list.filter(holds).length / list.length)
  return share(terms) >= enough || others.some((other) => share(other) > enough)
}

export const stemsOf = (folded: string): ReadonlySet<string> =>
  new Set((folded.match(/[a-z][a-z0-9]*/gu) ?? []).map(stem))
