/** What people are told of a case. */
export const CASE_NOTICES = [
  'case-submitted',
  'case-question',
  'case-replied',
  'case-moved',
  'case-decided',
  'case-offer',
  'case-report-returned',
  'case-report-accepted',
  'case-paid',
  'case-lapsed',
  'case-draft-ends',
  'case-withdrawn',
  'case-appealed',
  'case-act',
  'case-assigned',
] as const
export type CaseNoticeKind = (typeof CASE_NOTICES)[number]

/** `person` is a person's id, `party` all who may act for it. Parameters name the case and the stage, never what was answered. */
export interface CaseNotice {
  readonly to: { readonly person: string } | { readonly party: string }
  readonly kind: CaseNoticeKind
  readonly params: Readonly<Record<string, string>>
  /** A path of this site. */
  readonly href: string
}
