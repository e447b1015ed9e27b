import { simplifications, traditionals, variants } from '../fold/dictionaries.ts'

const shapes = new Set(variants.flatMap(({ to }) => to))
const alsoSimplified = new Set(traditionals.map(({ from }) => from))
const simplifiedElsewhere = new Set(simplifications.map(({ from }) => from))

/** Characters that Simplified writing does not use: OpenCC simplifies them, and they are not themselves a Simplified character. */
export const onlyTraditional: ReadonlySet<string> = new Set(
  simplifications.filter(({ from, to }) => to[0] !== from && !alsoSimplified.has(from)).map(({ from }) => from),
)

/** Characters that Traditional writing does not use: what they stand for never includes themselves, as 后 and 里 do, nor a shape of Hong Kong's or Taiwan's own, as 温 and 卫 differ. */
export const onlySimplified: ReadonlySet<string> = new Set(
  traditionals
    .filter(({ from, to }) => !to.includes(from) && !shapes.has(from) && !simplifiedElsewhere.has(from))
    .map(({ from }) => from),
)
