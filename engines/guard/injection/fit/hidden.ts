import type { LinearModel } from '../model.ts'
import { logitOfText } from './logitOfText.ts'
import type { Judged } from './measure.ts'
import type { Example } from './example.ts'

const places = { beginning: 0, middle: 0.5, end: 1 } as const
const perLanguage = 60

/** One attack of each group, the first few groups of a language. */
const someAttacks = (examples: readonly Example[]): readonly Example[] =>
  [...Map.groupBy(examples, ({ language }) => language).values()].flatMap((group) =>
    [...Map.groupBy(group, (each) => each.group).values()].flatMap(([first]) => first ?? []).slice(0, perLanguage),
  )

/** Judges attacks at the beginning, in the middle and at the end of long harmless texts, and the long texts alone. */
export function hiddenInLong(examples: readonly Example[], model: LinearModel): readonly Judged[] {
  const long = examples.filter(({ kind, isAttack }) => !isAttack && kind.startsWith('long '))
  const alone = long.map(({ language, kind, text, origin }): Judged => ({
    language,
    kind: `${kind}, ${origin}`,
    isAttack: false,
    isFlagged: logitOfText(text, origin, model) >= model.threshold,
  }))
  const hidden = someAttacks(examples.filter(({ isAttack, text }) => isAttack && text.length < 400)).flatMap(
    ({ text, origin, language }, index) => {
      const document = long[index % Math.max(1, long.length)]
      if (document === undefined) return []
      return Object.entries(places).map(([place, share]): Judged => {
        const at = Math.round(document.text.length * share)
        const whole = `${document.text.slice(0, at)}\n${text}\n${document.text.slice(at)}`
        return {
          language,
          kind: `${place}, ${origin}`,
          isAttack: true,
          isFlagged: logitOfText(whole, origin, model) >= model.threshold,
        }
      })
    },
  )
  return [...hidden, ...alone]
}
