import { sql } from 'kysely'
import type { HeldTable, Subject } from '#modules/identity'
import { told } from './words.ts'

/** What belongs to cases of their parties. */
const ofCases = ({ parties }: Subject) =>
  sql<boolean>`case_id in (select id from casework_case where party = any(${[...parties]}::uuid[]))`
/** Of the log, what the party may see of its cases, and what the person did themselves. */
const ofLog = ({ person, parties }: Subject) =>
  sql<boolean>`actor = ${person} or (audience = 'all' and case_id in (select id from casework_case where party = any(${[...parties]}::uuid[])))`
const ofContent = ({ person, parties }: Subject) => sql<boolean>`exists (
  select from casework_event e where e.case_id = casework_content.case_id and e.seq = casework_content.seq
    and (e.actor = ${person} or (e.audience = 'all' and e.case_id in (select id from casework_case where party = any(${[...parties]}::uuid[])))))`

/** Everything that cases keep of people and parties. Sheets and moderation are shown in the case, once all are locked, without who wrote them. */
export const caseTables: readonly HeldTable[] = [
  {
    table: 'casework_case',
    label: told('table.case'),
    named: ['party', 'applicant'],
    shown: {
      columns: [
        'id',
        'reference',
        'scheme',
        'process',
        'party',
        'party_kind',
        'language',
        'stage',
        'standing',
        'result',
        'pack_version',
        'award_amount',
        'award_unit',
        'started',
        'submitted',
        'due',
        'awarded',
        'closed',
        'erased',
      ],
      of: ({ parties }) => sql`party = any(${[...parties]}::uuid[])`,
    },
  },
  {
    table: 'casework_answer',
    label: told('table.answer'),
    named: ['case_id', 'by'],
    shown: { columns: ['case_id', 'stage', 'ask', 'value', 'assurance', 'origin', 'at', 'frozen'], of: ofCases },
  },
  {
    table: 'casework_sealed',
    label: told('table.sealed'),
    named: ['case_id', 'by'],
    // `sealed` is opened on the way out, for its own person.
    shown: { columns: ['case_id', 'stage', 'ask', 'sealed', 'masked', 'at', 'frozen'], of: ofCases },
  },
  {
    table: 'casework_file',
    label: told('table.file'),
    named: ['case_id', 'by'],
    // The bytes are a link away.
    shown: {
      columns: ['id', 'case_id', 'stage', 'ask', 'name', 'kind', 'size', 'sha256', 'scanned_by', 'at'],
      of: ofCases,
    },
  },
  { table: 'casework_head', label: told('table.head'), named: ['case_id'] },
  {
    table: 'casework_event',
    label: told('table.event'),
    named: ['case_id', 'actor', 'body'],
    shown: { columns: ['case_id', 'seq', 'at', 'role', 'kind', 'body', 'content_hash', 'hash'], of: ofLog },
  },
  {
    table: 'casework_content',
    label: told('table.content'),
    named: ['case_id'],
    shown: { columns: ['case_id', 'seq', 'body', 'erased'], of: ofContent },
  },
  {
    table: 'casework_assignment',
    label: told('table.assignment'),
    named: ['case_id', 'reviewer', 'party', 'assigned_by'],
    shown: {
      columns: [
        'reference',
        'stage',
        'round',
        'assigned',
        'due',
        'conflict',
        'declared',
        'declaration',
        'done',
        'withdrawn',
      ],
      of: ({ person }) => sql`reviewer = ${person}`,
    },
  },
  {
    table: 'casework_sheet',
    label: told('table.sheet'),
    named: ['case_id', 'reviewer'],
    // Of one's own cases without who scored them, and only what was revealed; of one's own sheets that they were written.
    shown: {
      columns: ['case_id', 'stage', 'round', 'scores', 'remarks', 'locked'],
      of: ({ person, parties }) => sql`reviewer = ${person} or (locked is not null
        and casework_revealed(case_id, stage, round)
        and case_id in (select c.id from casework_case c where c.party = any(${[...parties]}::uuid[]) and c.closed is not null))`,
    },
  },
  { table: 'casework_review', label: told('table.review'), named: ['case_id'] },
  {
    table: 'casework_moderation',
    label: told('table.moderation'),
    named: ['case_id', 'by'],
    shown: {
      columns: ['case_id', 'stage', 'round', 'number', 'at', 'criterion', 'score', 'words'],
      of: ({ person, parties }) => sql`by = ${person}
        or case_id in (select c.id from casework_case c where c.party = any(${[...parties]}::uuid[]) and c.closed is not null)`,
    },
  },
  {
    table: 'casework_decision',
    label: told('table.decision'),
    named: ['case_id', 'by'],
    shown: {
      columns: [
        'case_id',
        'number',
        'stage',
        'outcome',
        'at',
        'reasons',
        'amount',
        'unit',
        'subject',
        'criteria',
        'facts',
        'scores',
        'decided_on',
        'pack_version',
      ],
      of: ofCases,
    },
  },
  {
    table: 'casework_check',
    label: told('table.check'),
    named: ['case_id', 'by'],
    shown: { columns: ['case_id', 'stage', 'number', 'outcome', 'points', 'reasons', 'at'], of: ofCases },
  },
  {
    table: 'casework_message',
    label: told('table.message'),
    named: ['case_id', 'by'],
    shown: { columns: ['case_id', 'stage', 'kind', 'words', 'at'], of: ofCases },
  },
  {
    table: 'casework_milestone',
    label: told('table.milestone'),
    named: ['case_id', 'accepted_by'],
    shown: {
      columns: ['case_id', 'stage', 'round', 'share', 'amount', 'state', 'due', 'reported', 'accepted', 'paid'],
      of: ofCases,
    },
  },
  {
    table: 'casework_payment',
    label: told('table.payment'),
    named: ['case_id'],
    shown: {
      columns: ['case_id', 'stage', 'round', 'share', 'amount', 'unit', 'state', 'ordered', 'paid'],
      of: ofCases,
    },
  },
  {
    table: 'casework_outcome',
    label: told('table.outcome'),
    named: ['case_id'],
    shown: { columns: ['case_id', 'stage', 'round', 'after_months', 'answers', 'at'], of: ofCases },
  },
  {
    table: 'casework_key',
    label: told('table.key'),
    named: ['case_id', 'person'],
    shown: { columns: ['act', 'case_id', 'at'], of: ({ person }) => sql`person = ${person}` },
  },
]
