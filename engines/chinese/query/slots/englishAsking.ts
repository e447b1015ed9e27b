import type { Slot } from './slot.ts'

const offices =
  '(?:department|bureau|agency|office|body|bodies|company|companies|organisation|organization|official|minister|person|firm|university|bank|institution|unit|team)s?'
const doings =
  '(?:measure|scheme|programme|program|initiative|step|plan|polic(?:y|ie)|action|support|work|arrangement|new)s?'
const help =
  '(?:scheme|grant|funding|fund|support|subsid(?:y|ie)|help|programme|program|course|training|assistance|allowance|opportunit(?:y|ie)|incentive|benefit)s?'

/** How English asks, as sources of regular expressions over folded text. */
export const englishAsking: Readonly<Record<Exclude<Slot, 'schemes-for-me'>, readonly string[]>> = {
  'how-much': [
    '\\bthe most\\b|\\bhow (?:much|big|large|high|bad|powerful|expensive)\\b',
    '\\b(?:budget|cost|costs|price|funding amount|amount|salary|stipend|wage|wages|fee|fees|rent|ceiling|cap|maximum|capacity|rate|percentage|percent|per cent|share|proportion|worth|earmarked|set aside|size)\\b',
  ],
  'how-many': [
    '\\bhow (?:many|long)\\b|\\b(?:number|count|total) of\\b|\\bhow often\\b',
    '\\bwhat (?:number|length|duration)\\b',
  ],
  when: [
    '\\bwhen\\b(?! (?:i|we|you|they|it|there) )|\\bhow (?:long|soon)\\b|\\b(?:deadline|timetable|closing date|start date|launch date|end date|schedule)\\b',
    '\\b(?:what|which) (?:academic |school |financial )?(?:date|day|year|month|quarter|time)\\b|\\b(?:by|since|until) when\\b',
  ],
  who: [`\\bwho(?:'s|m|se)?\\b|\\b(?:which|what) (?:government )?${offices}\\b|\\bin charge\\b|\\bresponsible for\\b`],
  where: [
    '\\bwhere\\b|\\b(?:location|address|located|venue|site of)\\b|\\b(?:what|which) (?:place|district|area of hong kong)\\b',
  ],
  'which-measures': [
    `\\b(?:what|which|list|any)\\b(?! (?:government )?${offices}\\b)[^.?]{0,24}\\b${doings}\\b`,
    '\\bwhat (?:is|are|was|were|has|have|will|did|does|else)\\b[^.?]{0,60}\\b(?:doing|do|done|planning|plan|launch(?:ed|ing)?|introduc(?:e|ed|ing)|asked to do)\\b',
    "\\bwhat's\\b[^.?]{0,60}\\b(?:doing|planned|being done|on offer)\\b",
    '\\bhow (?:is|are|will|does|do)\\b[^.?]{0,60}\\b(?:help|support|tackle|promote|encourage|improve|use|attract)\\b',
  ],
  'yes-no': [
    "(?:^|[.?!,;:]\\s*|\\band )(?:is|are|was|were|do|does|did|will|would|can|could|has|have|should|must|may|isn't|aren't|don't|doesn't|won't|can't) (?!.{0,40}\\bwh(?:at|ich|o|en|ere)\\b)",
    '\\bwhether\\b',
  ],
}

/** The asker speaks of themself. */
export const englishSelf = "\\b(?:i(?!&)|i'm|im|i've|i'd|me|my|we|we're|we've|us|our|myself)\\b"

/** And asks what is open to them. */
export const englishOpen = [
  `\\b(?:what|which|any|is there|are there|find)\\b[^.?]{0,60}\\b(?:${help}|available|apply for|on offer|open to)\\b`,
  '\\b(?:can|could|may|do|should|would) (?:i|we|my [a-z]+|our [a-z]+)\\b[^.?]{0,60}\\b(?:apply|join|get|qualify|enrol|enroll|eligible|benefit|claim|receive|use)\\b',
  '\\b(?:am i|are we|is (?:my|our) [a-z]+)\\b[^.?]{0,30}\\b(?:eligible|entitled|qualified|able to)\\b',
  `\\b${help}\\b[^.?]{0,40}\\bfor (?:me|us|my|our|someone like me)\\b|\\bhelp (?:me|us|my|our)\\b`,
]
