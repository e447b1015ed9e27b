/** What mail is about, as a person chooses which they want. */
export const TOPICS = ['needs-you', 'progress', 'work', 'schemes'] as const
export type Topic = (typeof TOPICS)[number]

/** Everything that anyone is told, and which of the topics it belongs to. Add a line here, then its words in `messages/`. */
export const kinds = {
  'case-submitted': 'progress',
  'case-question': 'needs-you',
  'case-replied': 'work',
  'case-moved': 'progress',
  'case-decided': 'needs-you',
  'case-offer': 'needs-you',
  'case-report-returned': 'needs-you',
  'case-report-accepted': 'progress',
  'case-paid': 'progress',
  'project-opened': 'progress',
  'project-raised': 'progress',
  'project-closed': 'progress',
  'case-lapsed': 'needs-you',
  'case-draft-ends': 'needs-you',
  'case-withdrawn': 'progress',
  'case-appealed': 'progress',
  'case-act': 'work',
  'case-assigned': 'work',
  'scheme-changed': 'schemes',
} as const satisfies Readonly<Record<string, Topic>>

export type NoticeKind = keyof typeof kinds

export const isNoticeKind = (given: string): given is NoticeKind => Object.hasOwn(kinds, given)
