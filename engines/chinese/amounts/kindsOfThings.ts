type KindOfThing = 'person' | 'event' | 'organisation'

const kinds: Readonly<Record<KindOfThing, string>> = {
  person:
    '名 人 位 人次 男 女 person student staff child woman man worker resident visitor user employee teacher graduate trainee participant applicant',
  event: '宗 case incident attack complaint',
  organisation: '間 家 company enterprise firm start-up startup bank school',
}
const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** What sort of thing a measure word counts, or `undefined` if it counts any, as 個 does. */
export function kindOfThing(word: string): string | undefined {
  return kindOf.get(word)
}
