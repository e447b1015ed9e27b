import type { Span } from '#engines/chinese'
import type { Mention } from '../names/mention.ts'
import type { Role } from './chineseRole.ts'

const speaks =
  /^(?:said|says|stated|noted|added|told|believes?|argue[sd]?|suggest(?:s|ed)|stressed|explained|pointed out|according|commented|thinks?|wrote|warned|welcomed|criticised)\b/u
const adverb =
  /^(?:also|today|yesterday|recently|now|currently|jointly|further|already|soon|formally|still|not|then|\w+ly) /u
const acts =
  /^(?:will|would|has|have|had|is|are|was|were|plans?|intends?|aims?|should|shall|must|can|could|may|might|hopes?|expects?|continues?|needs?|ought|proposes?|seeks?|undertakes?|pledged|promised|and other|is to|are to|\w+(?:ed|ched)|set|began|begun|put|led|gave|made|took|ran|built|spent|launches|provides|leads|runs|funds|manages|operates|oversees|sets|allocates|offers|supports|issues|announces)\b/u
const led =
  /\b(?:by|led by|from|through|under|chaired by|headed by|run by|funded by|commissioned|tasked|appointed|asked|requires?|required|invited?) (?:the |its |our )?$/u
const together = /\b(?:and|with|alongside) (?:the )?$|,(?: the)? $/u
const towards =
  /\b(?:to|of|for|in|at|on|between|against|within|into|about|join|joined|visit|visited|via|urged|urges?|called on) (?:the |its |our )?$/u

/** The role of one mention in an English clause, as `chineseRole`. */
export function englishRole(plain: string, clause: Span, mention: Mention, last: Mention): Role {
  const left = plain.slice(clause.start, mention.start)
  let rest = plain
    .slice(last.end, clause.end)
    .replace(/^ ?\([^()]{1,40}\)/u, '')
    .trimStart()
  if (/^['’]s?\b/u.test(rest)) return 'named'
  const by = led.exec(left)?.[0]
  if (by !== undefined && /\b(?:by|commissioned|tasked|appointed)\b/u.test(by)) return 'agent'
  for (let word = adverb.exec(rest); word; word = adverb.exec(rest)) rest = rest.slice(word[0].length)
  if (speaks.test(rest)) return 'speaker'
  if (led.test(left)) return /\b(?:from|through|under)\b/u.test(by ?? '') ? 'named' : 'agent'
  if (towards.test(left)) return 'object'
  if (!acts.test(rest)) return 'named'
  // “was given”, “has been awarded”: the one is given to.
  if (
    /^(?:(?:will|would|has|have|had|should|may|can)(?: also)?(?: have)? )?(?:be|been|is|are|was|were) (?:given|awarded|granted|invited|asked|located|criticised|required)\b/u.test(
      rest,
    )
  )
    return 'object'
  return together.test(left) && /\b(?:together|jointly) with (?:the )?$/u.test(left) ? 'partner' : 'agent'
}
