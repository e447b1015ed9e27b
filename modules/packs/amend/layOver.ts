import type { Text } from '#platform/i18n'
import type { Content } from '../content/content.ts'
import type { PackBody } from '../diff/listsOf.ts'
import { problemText } from '../words/problemWords.ts'
import type { ReadAmendment } from './amendment.ts'
import { whyText } from './amendmentWords.ts'
import { applyEdit, isSetTo, replaced, says, valueUnder, type Refusal } from './applyEdit.ts'
import { checkContent, type WrittenContent } from './checkContent.ts'
import { editsOf, type Edit } from './edit.ts'
import { namedPath } from './namedPath.ts'
import { asWritten } from './written.ts'

/** What an edit replaced when it was made; without a value where there was nothing. */
export interface Replaced {
  readonly value?: unknown
}

/** An amendment to be laid over a pack. */
export interface Layer {
  /** In the order in which they were taken in. */
  readonly id: number
  /** Undefined where it is on record in a form that is no longer read. */
  readonly amendment: ReadAmendment | undefined
  /** For each of its edits; left out for one that has not been taken in yet. */
  readonly replaced?: readonly Replaced[]
}

/** How an amendment stands to the pack of the folder. */
export type Standing =
  | { readonly kind: 'in-force' }
  /** The pack of the folder says it now. */
  | { readonly kind: 'absorbed' }
  /** It does not apply any more. */
  | { readonly kind: 'lapsed'; readonly why: Text }

export interface Laid {
  readonly content: Content
  /** The same as a file would say it. */
  readonly written: WrittenContent
  readonly standings: ReadonlyMap<number, Standing>
  readonly inForce: readonly ReadAmendment[]
}

export type Done =
  | { readonly done: true; readonly data: WrittenContent; readonly replaced: readonly Replaced[] }
  | { readonly done: false; readonly because: 'said' }
  | { readonly done: false; readonly because: Refusal; readonly edit: Edit }

/** Does all edits of an amendment, or none. One that is partly said already does the rest. */
export function applyAmendment(data: WrittenContent, { amendment, replaced: were }: Omit<Layer, 'id'>): Done {
  const edits = amendment === undefined ? [] : editsOf(amendment)
  const before: Replaced[] = []
  let now = data
  let some = false
  for (const [i, edit] of edits.entries()) {
    const was = were?.[i]
    const applied = applyEdit(now, edit, were === undefined ? undefined : { value: was?.value })
    if (!applied.done && applied.because !== 'said') return { done: false, because: applied.because, edit }
    const value = edit.does === 'set' ? valueUnder(now, edit.at) : undefined
    before.push(value === undefined ? {} : { value })
    if (applied.done) {
      now = applied.data
      some = true
    }
  }
  return some ? { done: true, data: now, replaced: before } : { done: false, because: 'said' }
}

const entryAt = ({ does, at, value }: Edit) => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return does === 'add' && typeof id === 'string' ? [...at, { id }] : at
}

/** The entries of the pack that an amendment changes: `measures/ai-training`. */
const entriesOf = (amendment: ReadAmendment): readonly string[] =>
  editsOf(amendment).map((edit) =>
    entryAt(edit)
      .slice(0, 2)
      .map((step) => (typeof step === 'string' ? step : step.id))
      .join('/'),
  )

/**
 * Whether the folder says what an edit came to together with edits made after it: an export may have been read back after some of them.
 */
function isSaidLater(base: WrittenContent, edit: Edit, later: readonly Edit[]): boolean {
  const at = entryAt(edit)
  const there = valueUnder(base, at)
  if (there === undefined) return false
  const isSaid = edit.does === 'set' ? isSetTo : says
  let scratch: unknown = replaced(base, at, edit.value)
  for (const next of later) {
    const applied = applyEdit(scratch, next)
    if (applied.done) scratch = applied.data
    if (isSaid(there, valueUnder(scratch, at))) return true
  }
  return false
}

interface LaidOnce {
  readonly data: WrittenContent
  readonly standings: Map<number, Standing>
}

const lapsed = (why: Text): Standing => ({ kind: 'lapsed', why })

function layOnce(base: WrittenContent, layers: readonly Layer[], without: ReadonlyMap<number, Standing>): LaidOnce {
  const standings = new Map<number, Standing>()
  let data = base
  for (const [i, layer] of layers.entries()) {
    const left = without.get(layer.id)
    if (left !== undefined || layer.amendment === undefined) {
      standings.set(layer.id, left ?? lapsed(whyText({ key: 'form' })))
      continue
    }
    const done = applyAmendment(data, layer)
    if (done.done) {
      data = done.data
      standings.set(layer.id, { kind: 'in-force' })
    } else if (done.because === 'said') standings.set(layer.id, { kind: 'absorbed' })
    else {
      const later = layers.slice(i + 1).flatMap(({ amendment }) => (amendment === undefined ? [] : editsOf(amendment)))
      const isAbsorbed = done.because !== 'missing' && isSaidLater(base, done.edit, later)
      standings.set(layer.id, isAbsorbed ? { kind: 'absorbed' } : lapsed(whyText({ key: done.because })))
    }
  }
  return { data, standings }
}

/**
 * Lays amendments over the pack of a folder, in their order. The folder has the last word: what it says now is absorbed, what no longer
 * fits it lapses, and what is left passes every check that a pack passes.
 * @param base a pack that passes them
 */
export function layOver(base: PackBody, layers: readonly Layer[]): Laid {
  const written = asWritten(base.content)
  const pack = base.content.pack.id
  const without = new Map<number, Standing>()
  for (;;) {
    const { data, standings } = layOnce(written, layers, without)
    const { findings, content } = checkContent(data, base.rules, pack)
    if (content !== undefined) {
      const inForce = layers.flatMap(({ id, amendment }) =>
        amendment !== undefined && standings.get(id)?.kind === 'in-force' ? [amendment] : [],
      )
      return { content, written: data, standings, inForce }
    }
    const [found] = findings
    const active = layers.filter(({ id }) => standings.get(id)?.kind === 'in-force').toReversed()
    const [last] = active
    if (last === undefined || found === undefined)
      throw new RangeError(`The pack ${pack} does not pass its own checks.`)
    // The latest without which fewer things are wrong is the one that does not fit.
    const isAmiss = ({ id }: Layer): boolean => {
      const trial = layOnce(written, layers, new Map([...without, [id, lapsed(whyText({ key: 'missing' }))]]))
      return checkContent(trial.data, base.rules, pack).findings.length < findings.length
    }
    // Mostly one of those that touch the entry where it was found: each trial is a check of the whole pack.
    const entry = namedPath(data, found.place.path.slice(0, 2))
    const touching = active.filter(({ amendment }) => amendment !== undefined && entriesOf(amendment).includes(entry))
    const amiss = touching.find(isAmiss) ?? active.find(isAmiss) ?? last
    without.set(amiss.id, lapsed(problemText(found)))
  }
}
