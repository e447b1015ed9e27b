import { endsSentence, hasHan, hasOpenBracket, isProse, tailOf, widthOf } from './characters.ts'

/**
 * Whether a sentence that a line leaves unfinished goes on in the next. Lines are broken by the width of a page, of a column or of a
 * slide, and a photograph may stand between the pieces; nothing in the text says so, only its grammar does.
 */

/** Words after which a Chinese sentence cannot end. */
const leadsOn =
  /(?:[的與与及和或將将以為为於于由對对向把被令並并而且之跟至從从在]|[，、；：—,(（]|亦會|亦会|可以|透過|通过|以及|包括)$/u
/** What cannot begin one. */
const cannotBegin =
  /^[，。、；：！？」』）》】〕)\]%％,;:.!?]|^(?:[與与](?![會会此其眾众])|及(?![時时早格至其])|和(?![平諧谐解睦])|或(?![許许者然])|的(?![士確确]))\p{Script=Han}/u
/** An auxiliary with one character of its verb: the verb is cut in two. */
const cutVerb = /(?:亦會|亦将|亦將|將會|将会|可以|已經|已经|正在|會|会|將|将|可|正)\p{Script=Han}$/u
/** What opens a sentence of running text and no heading. */
const discourse =
  /^(?:另一方面|此外|另外|同時|同时|不過|不过|然而|因此|至於|至于|據了解|据了解|其中|而且|雖然|虽然|由於|由于|為此|为此|對此|对此|他|她|其)/u
const latinEnd = /[a-z,;]$/
const latinBegin = /^[a-z]/

const isHan = (text: string): boolean => hasHan(text)

/** Whether `before` and `after` are two halves so plainly that no other reading is left. */
export function isPlainlyCut(before: string, after: string): boolean {
  if (endsSentence(before)) return false
  if (cannotBegin.test(after) || hasOpenBracket(before)) return true
  if (isHan(before)) return /[：:]$/.test(before) ? false : leadsOn.test(before)
  return latinEnd.test(before) && latinBegin.test(after)
}

/** Whether lines run the width of a page or column, or are as short as those of slides, where every line may be half a sentence. */
export type Setting = 'wide' | 'narrow'

/** Running text that could not be a long headline with a comma in it. */
const longerThanHeadlines = 100
/** Three characters after a comma are hardly a clause: the rest of it stands elsewhere. */
const shortClause = 6

/** Whether `before` is running text whose last sentence has no end. A name or credit set off by a space after a full stop is none. */
export function breaksOff(before: string, setting: Setting): boolean {
  if (endsSentence(before) || /[：:]$/.test(before)) return false
  const { words, setOff } = tailOf(before)
  if (setOff && widthOf(words) <= 60) return false
  if (!isProse(before)) return false
  if (!isHan(before)) return latinEnd.test(before)
  if (setting === 'narrow' || /。/.test(before) || widthOf(before) >= longerThanHeadlines) return true
  const clauses = before.split('，')
  if (clauses.length > 2 || (clauses.length === 2 && widthOf(clauses.at(-1) ?? '') <= shortClause)) return true
  return discourse.test(before) || cutVerb.test(before)
}

/** Whether `after` reads as the rest of a sentence rather than as something of its own. */
function isRest(after: string, setting: Setting): boolean {
  if (!isProse(after)) return false
  if (!isHan(after)) return latinBegin.test(after)
  return setting === 'narrow' || /[。！？；]/.test(after)
}

/** Whether running text breaks off in `before` and goes on in `after`. */
export function goesOn(before: string, after: string, setting: Setting): boolean {
  return isPlainlyCut(before, after) || (breaksOff(before, setting) && isRest(after, setting) && !discourse.test(after))
}

/** Slides are told by their lines: nearly all are short. */
export function settingOf(widths: readonly number[]): Setting {
  const long = widths.filter((width) => width > 70).length
  return widths.length >= 8 && long <= widths.length * 0.08 ? 'narrow' : 'wide'
}

/** Whether a line was broken by the width of the page: it is nearly as wide as the widest around it, and that is no wide line. */
export function isWrapped(width: number, widest: number): boolean {
  return widest >= 16 && widest <= 110 && width >= widest * 0.7
}
