import { quoteIn, quoteOf, idOf } from '../quoted.ts'
import type { Candidate, ReadAmount, ReadDate, ReadOwner, Subject, Voice } from '../reading.ts'
import { balanced } from '../view/balance.ts'
import { deedOf, type SubjectHere } from '../subjects/subjects.ts'
import { nearestActing, subjectOf, type Preference } from './attach.ts'
import { pointedAt, mostAmounts, withRecent, type Carried } from './carried.ts'
import { confidenceOf } from './confidence.ts'
import type { Placed } from './readFacts.ts'
import type { ReadSentence } from './sentence.ts'
import { statusIn } from './status.ts'

/** A sentence with its facts, its subjects and, by clause, whose word it is. */
export interface Statement {
  readonly sentence: ReadSentence
  readonly amounts: readonly Placed<ReadAmount>[]
  readonly dates: readonly Placed<ReadDate>[]
  readonly owners: readonly Placed<ReadOwner>[]
  readonly subjects: readonly SubjectHere[]
  readonly voices: readonly Voice[]
}

const advises = /应(?!用|对|急|变|届)|建议|不如|倡议|宜|\b(?:should|ought|must|could|recommend|propose)/u

function kindOf(subject: SubjectHere, voice: Voice, words: string): Subject['kind'] {
  if (subject.known) return subject.known.kind
  if (voice.kind === 'writer' || voice.kind === 'commentary')
    return advises.test(words) || voice.kind === 'commentary' ? 'proposal' : 'measure'
  return 'measure'
}

/** A subject as it stands in the document. */
function subjectFrom(document: string, { view }: ReadSentence, here: SubjectHere, voice: Voice): Subject | undefined {
  const quoted = quoteIn(document, view, balanced(view.plain, here.span))
  if (quoted === undefined) return undefined
  const known = here.known && { id: here.known.id, score: Math.round(here.known.score * 100) / 100 }
  return { ...quoted, kind: kindOf(here, voice, view.plain), found: here.found, ...(known ? { known } : {}) }
}

interface Group {
  readonly subject: Subject
  readonly clause: number
  readonly amounts: ReadAmount[]
  readonly dates: ReadDate[]
  readonly clauses: Set<number>
}

/** Groups a sentence's facts by what they are about. */
function groupsOf(
  document: string,
  { sentence, amounts, dates, subjects, voices }: Statement,
  carried: Carried,
): readonly Group[] {
  const { view, passage } = sentence
  const groups = new Map<string, Group>()
  const voiceAt = (clause: number): Voice => voices[clause] ?? { kind: 'report' }
  const groupFor = (subject: Subject, clause: number): Group => {
    const key = subject.known?.id ?? `${subject.start}-${subject.end}`
    const group = groups.get(key) ?? { subject, clause, amounts: [], dates: [], clauses: new Set([clause]) }
    groups.set(key, group)
    group.clauses.add(clause)
    return group
  }
  const fallback = (clause: number): Subject | undefined => {
    const pointed = pointedAt(view.plain, carried)
    if (pointed) return pointed
    const deed = deedOf(sentence, clause)
    if (deed) return subjectFrom(document, sentence, deed, voiceAt(clause))
    if (carried.heading && passage.kind !== 'heading') return { ...carried.heading, found: 'heading' }
    return carried.subject && { ...carried.subject, found: 'carried' }
  }
  const belongs = (fact: Placed<ReadAmount | ReadDate>, prefers: Preference): Group | undefined => {
    const at = subjectOf(subjects, fact, prefers)
    const here = at === undefined ? undefined : subjects[at]
    const subject = here ? subjectFrom(document, sentence, here, voiceAt(here.clause)) : fallback(fact.clause)
    if (subject === undefined) return undefined
    const group = groupFor(subject, here?.clause ?? fact.clause)
    group.clauses.add(fact.clause)
    return group
  }
  for (const here of subjects) {
    const subject = subjectFrom(document, sentence, here, voiceAt(here.clause))
    if (subject) groupFor(subject, here.clause)
  }
  for (const amount of amounts) {
    const given =
      amount.fact.money === 'appropriation' || amount.fact.money === 'fund' || amount.fact.money === 'fund-reserve'
    const whole =
      amount.fact.relation?.kind === 'remainder-of' ? carried.ofAmounts.get(amount.fact.relation.of) : undefined
    const prefers = passage.kind === 'table-like' ? 'before' : given ? 'next' : 'nearest'
    const group = whole ? groupFor({ ...whole, found: 'carried' }, amount.clause) : belongs(amount, prefers)
    group?.amounts.push(amount.fact)
  }
  for (const date of dates) belongs(date, 'nearest')?.dates.push(date.fact)
  return [...groups.values()]
}

/** Where in the view a subject stands; its beginning where it was carried over. */
function placeIn({ sentence }: Statement, { start }: Subject): number {
  return Math.max(0, sentence.view.at.indexOf(start))
}

/** The candidates of one sentence, and what it leaves to the next. */
export function candidatesOf(
  document: string,
  statement: Statement,
  carried: Carried,
): { readonly candidates: readonly Candidate[]; readonly carried: Carried } {
  const { sentence, owners, voices } = statement
  const { view } = sentence
  const quotes = sentence.spans.map((span) => quoteOf(document, span))
  const agents = owners.filter(({ fact }) => fact.role === 'agent')
  const groups = groupsOf(document, statement, carried)
  const candidates = groups.flatMap(({ subject, clause, clauses, amounts, dates }): readonly Candidate[] => {
    const others = agents.filter(({ fact }) => fact.end <= subject.start || subject.end <= fact.start)
    const place = placeIn(statement, subject)
    // A body that is itself the measure has an owner if another acts.
    const nearest = nearestActing(others, clause, place) ?? nearestActing(agents, clause, place)
    const owner = nearest?.owner.fact ?? carried.owner
    const partners = owners
      .filter(({ fact, clause: at }) => fact.role === 'partner' && (clauses.has(at) || at === nearest?.owner.clause))
      .map(({ fact }) => fact)
    const status = [...clauses]
      .map((at) => sentence.clauses[at] && statusIn(view.plain, sentence.clauses[at]))
      .find((found) => found !== undefined)
    const words = status && quoteIn(document, view, status.span)
    const voice = voices[clause] ?? { kind: 'report' }
    if (amounts.length === 0 && dates.length === 0 && nearest === undefined && words === undefined) return []
    const near = nearest?.near ?? (owner ? 'carried' : 'none')
    return [
      {
        id: `${idOf('candidate', subject)}-${quotes[0]?.start ?? subject.start}`,
        subject,
        ...(owner ? { owner } : {}),
        partners,
        amounts,
        dates,
        ...(status && words ? { status: { state: status.state, words } } : {}),
        voice,
        quotes,
        confidence: confidenceOf(subject, owner, near, voice),
      },
    ]
  })
  const last = groups.at(-1)?.subject
  const lastOwner = agents.at(-1)?.fact
  const next: Carried = {
    ...carried,
    ...(last && last.found !== 'heading' ? { subject: last } : {}),
    ...(lastOwner ? { owner: lastOwner } : {}),
  }
  const ofAmounts = new Map(carried.ofAmounts)
  for (const { subject, amounts } of groups) for (const { id } of amounts) ofAmounts.set(id, subject)
  for (const id of ofAmounts.keys()) if (ofAmounts.size > mostAmounts) ofAmounts.delete(id)
  return {
    candidates,
    carried: {
      ...withRecent(
        next,
        groups.map(({ subject }) => subject),
      ),
      ofAmounts,
    },
  }
}
