import { answerKey } from '../../content/ask.ts'
import { exitsOf } from '../../content/exits.ts'
import { finding, type Finding } from '../../read/finding.ts'
import type { Place } from '../../read/problem.ts'
import { formAt, type Opened } from './opened.ts'

interface Named {
  readonly id: string
  readonly place: Place
}

const repeated = (named: readonly Named[], space: string): readonly Finding[] => {
  const first = new Set<string>()
  return named.flatMap(({ id, place }): readonly Finding[] => {
    const isRepeated = first.has(id)
    first.add(id)
    return isRepeated ? [finding(place, 'duplicate-id.entry', { id, space, file: place.file })] : []
  })
}

/** What has a name of its own in a process: an answer has one name throughout, whichever form asks for it. */
export function processDuplicates({ process, at }: Opened): readonly Finding[] {
  const { forms, stages, reasons } = process
  const named = (list: readonly { readonly id: string }[], ...path: readonly (string | number)[]): readonly Named[] =>
    list.map(({ id }, i) => ({ id, place: at(...path, i, 'id') }))
  const asks = forms.flatMap((form, f) =>
    form.asks.map((ask, a) => ({
      id: answerKey(ask),
      place: at('forms', f, 'asks', a, ask.kind === 'fact' ? 'fact' : 'id'),
    })),
  )
  return [
    ...repeated(named(stages, 'stages'), 'stages'),
    ...repeated(named(forms, 'forms'), 'forms'),
    ...repeated(named(reasons, 'reasons'), 'reasons'),
    ...repeated(asks, 'asks'),
    ...forms.flatMap((form, f) =>
      form.asks.flatMap((ask, a) =>
        ask.kind === 'choice' ? repeated(named(ask.options, 'forms', f, 'asks', a, 'options'), 'options') : [],
      ),
    ),
    ...stages.flatMap((stage, s) => {
      if (stage.kind === 'check') return repeated(named(stage.points, 'stages', s, 'points'), 'points')
      return stage.kind === 'review' ? repeated(named(stage.criteria, 'stages', s, 'criteria'), 'criteria') : []
    }),
  ]
}

/** Names of stages, forms and answers that the process does not have, and forms that no stage uses. */
export function processNames(opened: Opened): readonly Finding[] {
  const { process, at, stages, forms, inStage } = opened
  const answers = new Set(process.forms.flatMap(({ asks }) => asks.map(answerKey)))
  const stageNamed = (id: string, place: Place) =>
    stages.has(id) ? [] : [finding(place, 'process-name.stage', { id })]
  const answerNamed = (id: string, place: Place) =>
    answers.has(id) ? [] : [finding(place, 'process-name.answer', { id })]
  const used = new Set(process.stages.map((stage) => formAt(opened, stage)?.id))
  return [
    ...stageNamed(process.start, at('start')),
    ...stageNamed(process.withdrawn, at('withdrawn')),
    ...process.stages.flatMap((stage) => [
      ...exitsOf(stage).flatMap(({ to, key }) => stageNamed(to, inStage(stage.id, ...key))),
      ...('form' in stage && stage.form !== undefined && !forms.has(stage.form)
        ? [finding(inStage(stage.id, 'form'), 'process-name.form', { id: stage.form })]
        : []),
      ...evidenceAt(stage).flatMap(({ ids, path }) =>
        ids.flatMap((id, i) => answerNamed(id, inStage(stage.id, ...path, 'evidence', i))),
      ),
    ]),
    ...process.reasons.flatMap(({ at: only = [] }, r) =>
      only.flatMap((id, i) => stageNamed(id, at('reasons', r, 'at', i))),
    ),
    ...process.forms.flatMap(({ id }, f) =>
      used.has(id) ? [] : [finding(at('forms', f, 'id'), 'process-form-unused', { id })],
    ),
  ]
}

type Stage = Opened['process']['stages'][number]

const evidenceAt = (
  stage: Stage,
): readonly { readonly ids: readonly string[]; readonly path: readonly (string | number)[] }[] => {
  if (stage.kind === 'check') return stage.points.map(({ evidence }, i) => ({ ids: evidence, path: ['points', i] }))
  return stage.kind === 'review'
    ? stage.criteria.map(({ evidence }, i) => ({ ids: evidence, path: ['criteria', i] }))
    : []
}
