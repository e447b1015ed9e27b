import { simplifications, traditionals, variants } from './dictionaries.ts'

/**
 * Characters that are one character to a reader: Traditional, Simplified and the shapes of Hong Kong and Taiwan. Each maps to one of
 * its class, the same for all, so that both sides of a comparison meet: 裏, 裡 and 里; 衞, 衛 and 卫. Characters that stand for
 * themselves alone are not in the map.
 *
 * A Simplified character joins only its usual Traditional one, since 余 is also a surname and must not pull in all that it may
 * stand for; what OpenCC simplifies to it is joined in any case.
 */
export function readClasses(): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  const rootOf = (character: string): string => {
    let at = character
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent
    return at
  }
  const join = (one: string, other: string): void => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)]
    if (root !== otherRoot) parents.set(otherRoot, root)
  }
  const pairs = [...simplifications, ...variants, ...traditionals].map(
    ({ from, to: [usual] }) => [from, usual] as const,
  )
  for (const [from, usual] of pairs) join(from, usual)

  const simplified = new Set(simplifications.map(({ to: [usual] }) => usual))
  // A character outside the basic plane takes the slow path of folding, so none is chosen where another will do.
  const rank = (character: string): number =>
    (character.length === 1 ? 0 : 2) + (simplified.has(character) && !isSimplifiedFurther(character) ? 0 : 1)
  const chosen = new Map<string, string>()
  const members = new Set(pairs.flat())
  for (const character of members) {
    const root = rootOf(character)
    const best = chosen.get(root)
    if (best === undefined || rank(character) < rank(best)) chosen.set(root, character)
  }
  return new Map([...members].map((character) => [character, chosen.get(rootOf(character)) ?? character]))
}

const simplifiedFurther = new Set(simplifications.filter(({ from, to }) => from !== to[0]).map(({ from }) => from))

function isSimplifiedFurther(character: string): boolean {
  return simplifiedFurther.has(character)
}
