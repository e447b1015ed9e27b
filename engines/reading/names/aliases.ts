import { nameFinder } from '#engines/chinese'
import type { View } from '../view/view.ts'
import type { Mention } from './mention.ts'
import { mentionsIn, type FindNames } from './mentions.ts'

/** Finds the short names that a document itself gives to bodies: 醫院管理局（醫管局）, Hospital Authority (HA). */
export type FindAliases = (view: View) => readonly Mention[]

const bracket =
  /^ ?[(（](?:以下)?(?:簡稱|简称|下稱|下称|又稱|又称|即)?[:：「『“" ]*([A-Z][A-Z&]{1,9}|\p{Script=Han}{2,8})[」』”" ]*[)）]/u

/** Gathers the short names that the sentences of a document give in brackets after a name. */
export function aliasesIn(views: readonly View[], find: FindNames): FindAliases {
  const given = new Map<string, Mention>()
  for (const view of views) {
    if (!/[(（]/.test(view.text)) continue
    for (const mention of mentionsIn(view, find)) {
      const alias = bracket.exec(view.text.slice(mention.end))?.[1]
      const isBody = mention.kind === 'office' || mention.kind === 'organisation'
      if (alias !== undefined && isBody) given.set(alias, mention)
    }
  }
  if (given.size === 0) return () => []
  const findGiven = nameFinder([...given.keys()].map((name) => ({ id: name, names: [name] })))
  return ({ text }) =>
    findGiven(text).flatMap(({ start, end, id }) => {
      const meant = given.get(id)
      return meant === undefined ? [] : [{ ...meant, start, end }]
    })
}
