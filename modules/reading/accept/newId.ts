import type { Content } from '#modules/packs'

const longest = 60

/** An id made of English words: `Digital clinics (phase 2)` → `digital-clinics-phase-2`. Empty where there are no letters. */
export const slug = (english: string): string =>
  english
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')

/** Every id of the pack's content, whatever has it: a new one that no entry has is unique within any kind. */
function idsIn(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found)
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value && typeof value.id === 'string') found.add(value.id)
    for (const below of Object.values(value)) idsIn(below, found)
  }
  return found
}

/** Gives ids that no entry has, and no two the same. @param fallback where the words have no letters */
export function idGiver(content: Content): (english: string, fallback: string) => string {
  const taken = idsIn(content, new Set())
  // Pages of the blueprint have these addresses.
  for (const reserved of ['changes', 'conflicts', 'guidelines', 'promises', 'proposals']) taken.add(reserved)
  return (english, fallback) => {
    const wanted = slug(english) || fallback
    let id = wanted
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
    taken.add(id)
    return id
  }
}
