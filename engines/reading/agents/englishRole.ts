import type { Span } from '#engines/chinese'
import type { View } from '../view/view.ts'
import type { Role, Standing } from './chineseRole.ts'

const speaks =
  /^(?:said|says|saying|stated|noted|added|told|believes?|argue[sd]?|suggest(?:s|ed)|stressed|explained|pointed out|commented|thinks?|wrote|warned|welcomed|criticised|replied|responded|estimates?d?)\b/u
const adverb =
  /^(?:also|today|yesterday|recently|now|currently|jointly|further|already|soon|formally|still|not|then|yesterday|this \w+|last \w+|next \w+|on \w+day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|[a-z]+ly) /u
/** A verb: one of will or duty, a form of be and have, “to do”, or a word in the third person or the past. */
const acts =
  /^(?:will|would|has|have|had|is|are|was|were|plans?|intends?|aims?|should|shall|must|cannot|can|could|may|might|hopes?|expects?|continues?|needs?|ought|to [a-z]+|set|begin|begun|began|put|led|gave|made|took|paid|brought|bought|sold|kept|won|held|got|went|met|chose|drew|grew|cut|let|sent|taught|laid|sought|found|run|ran|built|spent|lent|meant|won|[a-z]{2,}(?:ed|ches|shes)|(?:launch|provid|lead|run|fund|manag|operat|overse|set|allocat|offer|support|issu|announc|start|begin|open|pay|spend|buil[dt]|make|take|give|own|hold|work|keep|get|review|regulat|licen[sc]|coordinat|host|chair|train|test|pilot|subsidi[sz]|shar|contribut|match|propos|pledg|target|draw|publish|receiv|seek|help|want|join|sponsor|deliver|administer|commission|monitor|assess|vet|approv|process|handl|develop|appl|serv|cover|includ|employ|recruit|enforc|distribut|organis|organiz|purchas|bu|procur|hir|install|connect|link|plan|call|report|charg|collect|produc|suppl|maintain|upgrad|expand|extend|cut|rais|ask|requir|allow|encourag|promot|coordinat)(?:e?s|ies))\b/u
/** A word that a name only describes: Education Bureau officials. */
const describes =
  /^(?:officials?|spokes\w+|sources?|data|figures|statistics|staff|members?|chairman|chairwoman|chair|president|professors?|scholars?|director|executives?|report|survey|website|building|headquarters|chief|speech|address|budget|remarks|decision|announcement|statement|figures|estimates?|view)\b/u
const by =
  /\b(?:by|led by|chaired by|headed by|run by|funded by|commissioned|commissioning|tasked|tasking|appointed|entrusted to|administered by|asked|asks|asking|requires?|required|requiring|directed|through|via|responsibility of|charge of|up to) (?:the |its |our )?$/u
const pays =
  /\b(?:funding|funds?|money|grants?|million|billion|dollars|subsidy|subsidies|coming|come|comes|drawn|injection|sponsorship) from (?:the |its )?$/u
const cited =
  /\b(?:according to|figures from|data from|statistics from|cited|citing|quoted|quoting|report (?:by|from)|survey (?:by|from)|(?:reply|question|speech|statement|remarks|article|letter) (?:by|from)|consult\w*(?: with)?|professor (?:at|of)|chairman of|president of|member of|head of|director of) (?:the )?$/u
const withAnother = /\b(?:with|alongside|partner(?:s|ed|ing)? with|inviting|invites?|invited) (?:the )?$/u
const founding =
  /\b(?:set(?:ting)? up|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|form(?:s|ed|ing)?|upgrad(?:e|es|ed|ing)|become|becomes|renamed|into) (?:an? |the )?(?:new )?$/u
const inPart =
  /\b(?:operator|sponsor|organiser|developer|regulator|contractor|partner|provider|owner|manager|funder|landlord|employer|watchdog|host)s?,? (?:the )?$|\b(?:agency|department|bureau|party|body|unit|organisation|partner|operator|sponsor|owner|lead|funder|responsible)s?: ?(?:the )?$/u
const joint =
  /\b(?:joint venture|partnership|collaboration|agreement|memorandum|deal|pact|alliance)\b[^,]{0,60}\b(?:between|of|with|and) (?:the )?$/u
const handed =
  /\b(?:tasks? to|jobs? to|responsibilit(?:y|ies) to|role to|work to|duty to|contract to|mandate to|left to|falls? to|fell to|rests? with|handed (?:over )?to|entrusted to|lies with|assigned to|transferred to|job of|task of|hands of|care of|run from) (?:the )?$/u
const letting = /\b(?:let|lets|letting|make|makes|helps?|see|sees) (?:the )?$/u
const baseVerb =
  /^(?:between them |both |each |all )?(?!(?:and|or|of|in|at|on|for|with|from|as|by|to|that|which|who|the|a|an|under|over|but|is|are)\b)[a-z]{2,}\b/u
const runs =
  /^(?:[a-z]+ )?(?:scheme|programme|program|project|service|sandbox|platform|pilot|fund|course|centre|center|guidelines?|initiative|laborator(?:y|ies)|campaign|subsidy|grant)s?\b/u
/** The order of a question: should the bureau pay? */
const asked =
  /(?:^|[,;“"‘'(] ?|\b(?:why|when|how|where|what|who|then|so|and|but) )(?:should|will|would|does|did|can|could|must|may|has|is) (?:the )?$/u
const members =
  /\b(?:members|partners|departments|agencies|bodies|institutions|universities|companies|operators|sponsors|organisations|participants)\b[^.;]{0,30}\b(?:include|includes|including|are|such as|namely)(?: the)? $/u
const towards =
  /\b(?:to|of|for|in|at|on|between|against|within|into|about|join|joined|visit|visited|urged|urges?|called on|benefit|helps?|supports?|like|than) (?:the |its |our )?$/u
const given =
  /^(?:(?:will|would|has|have|had|should|may|can)(?: also)?(?: have)? )?(?:be|been|is|are|was|were) (?:given|awarded|granted|located|criticised|allocated|invited|asked|offered)\b|^(?:receives?|received|gets?|got|will (?:receive|get))\b/u
const bodies =
  /(?:department|bureau|authority|council|commission|committee|board|office|agency|ministry|taskforce|task force|secretariat|institute|corporation|company|hong kong)$/u
const posts = /(?:secretary|commissioner|director|chief executive|chairman|president|professor)\b/u

/** Passes over what stands between a name and its verb: another name for it, a person's name, “, which …,”, “, together with …,”. */
function afterAside(view: View, from: number): number {
  let at = from
  for (;;) {
    const rest = view.text.slice(at)
    const aside =
      /^ ?\([^()]{1,60}\)|^ (?:Mr|Mrs|Ms|Dr|Prof|Professor|Miss|Ir)\.?(?= )|^ [A-Z][\w’'-]+(?=[ ,])|^, (?:together|along|jointly|in (?:collaboration|partnership)) with [^,]{3,80},|^, as [^,]{3,60},|^, (?:which|who) (?:is|are|was|oversees|runs|manages)[^,]{3,80},|^,? (?:which|who)(?= )|^ /.exec(
        rest,
      )?.[0]
    if (aside === undefined) return at
    at += aside.length
  }
}

/** The role of one mention in an English sentence, as `chineseRole`. */
export function englishRole(view: View, clause: Span, { mention, last, until }: Standing): Role {
  const { plain } = view
  const left = plain.slice(clause.start, mention.start)
  const from = afterAside(view, last.end)
  let rest = plain.slice(from)
  const name = plain.slice(mention.start, mention.end)
  const isNamed = mention.kind === 'office' || mention.kind === 'organisation'
  if (cited.test(left)) return 'named'
  if (/\bspokes\w+ (?:for|of|from) (?:the )?$/u.test(left))
    return announces(rest, 'body', until - from) ? 'agent' : 'speaker'
  if (pays.test(left) || by.test(left) || handed.test(left) || inPart.test(left)) return 'agent'
  if (isNamed && /\bunder (?:the )?$/u.test(left) && bodies.test(name)) return 'agent'
  if (isNamed && founding.test(left) && bodies.test(name)) return 'agent'
  const owned = /^['’]s? (?:own |new |latest )?/u.exec(plain.slice(last.end))?.[0]
  if (owned !== undefined) return isNamed && !describes.test(plain.slice(last.end + owned.length)) ? 'agent' : 'named'
  if (asked.test(left) && /^[a-z]+\b/u.test(rest)) return 'agent'
  if (isNamed && members.test(left)) return 'partner'
  if (/^-(?:led|run|funded|backed|managed|operated)\b/u.test(plain.slice(last.end))) return 'agent'
  if (/^ ?[:：]/u.test(plain.slice(last.end)) && left.trim() === '') return posts.test(name) ? 'speaker' : 'agent'
  if (describes.test(rest)) return 'named'
  for (let found = adverb.exec(rest); found; found = adverb.exec(rest)) rest = rest.slice(found[0].length)
  if (speaks.test(rest))
    return announces(rest, posts.test(name) ? 'person' : 'body', until - from) ? 'agent' : 'speaker'
  if (given.test(rest)) return /\bto [a-z]+/u.test(rest) ? 'agent' : 'object'
  if (isNamed && (withAnother.test(left) || joint.test(left))) return /^[a-z]+ing\b/u.test(rest) ? 'agent' : 'partner'
  // “urged the council to draw up”, “for the council to run”.
  if (/^to [a-z]+/u.test(rest) && !/\b(?:from|at|in|to) (?:the )?$/u.test(left)) return 'agent'
  if (isNamed && runs.test(rest)) return 'agent'
  if (towards.test(left)) return 'object'
  const isRow = last !== mention
  return acts.test(rest) || (isNamed && (isRow || letting.test(left)) && baseVerb.test(rest)) ? 'agent' : 'named'
}

/** “said it would …”: a body that speaks of what will be done speaks of itself, where no other is named; a person only with “we” or “I”. */
function announces(rest: string, speaker: 'person' | 'body', until: number): boolean {
  const own = /^\w+ (?:that )?(?:it|we|i|they) (?:will|would|is|are|was|were|has|have|had|plans?|intends?)\b/u
  if (speaker === 'person') return /^\w+ (?:that )?(?:we|i|he|she) (?:will|would)\b/u.test(rest)
  return own.test(rest) || /\b(?:will|would|plans? to)\b/u.test(rest.slice(0, Math.max(0, until)))
}
