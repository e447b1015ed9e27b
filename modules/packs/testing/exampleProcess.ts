import { add, cite } from './broken/broken.ts'
import type { Edit } from './examplePack.ts'

const t = (en: string) => `{ zh-Hant: 甲, en: ${en} }`
const why = `why: ${t('Because')}`

/** A process with a stage of every kind, which goes with the example's rules; beside the example's own, and for another scheme. */
export const longProcess = `processes:
  - id: computing
    scheme: school-computing
    title: ${t('Apply')}
    basis: { kind: published, ${cite} }
    parties: [school]
    awards: many
    opens: 2026-06-01
    closes: 2026-12-31
    award: { unit: money, amount: { kind: asked, ask: sum, max: 500 }, measure: computing-for-schools, call: first }
    start: apply
    withdrawn: withdrawn
    forms:
      - id: application
        title: ${t('Application')}
        asks:
          - { kind: fact, fact: party-kind }
          - { kind: amount, id: sum, question: ${t('How much?')}, ${why}, min: 100, max: 500 }
          - { kind: choice, id: use, question: ${t('What for?')}, ${why}, options: [{ id: lessons, label: ${t('Lessons')} }, { id: research, label: ${t('Research')} }] }
      - { id: acceptance, title: ${t('Acceptance')}, asks: [{ kind: bank-account, id: account, question: ${t('Where?')}, ${why} }] }
      - { id: report, title: ${t('Report')}, asks: [{ kind: text, id: done, question: ${t('What was done?')}, ${why}, max-words: 50 }] }
      - { id: later, title: ${t('Later')}, asks: [{ kind: date, id: last-used, question: ${t('Last used?')}, ${why} }] }
    stages:
      - { kind: form, id: apply, name: ${t('Apply')}, days: 30, form: application, next: check, late: lapsed }
      - { kind: check, id: check, name: ${t('Check')}, days: 10, points: [{ id: complete, text: ${t('Complete')}, evidence: [use] }], pass: review, refuse: refused }
      - { kind: review, id: review, name: ${t('Review')}, days: 20, reviewers: 2, criteria: [{ id: worth, name: ${t('Worth')}, question: ${t('Is it worth it?')}, weight: 1, max: 5, evidence: [use, sum] }], next: decision }
      - { kind: decision, id: decision, name: ${t('Decision')}, days: 10, approve: offer, refuse: refused }
      - { kind: offer, id: offer, name: ${t('Offer')}, days: 14, form: acceptance, accept: first-half, decline: declined, late: lapsed }
      - { kind: payment, id: first-half, name: ${t('First half')}, days: 30, share: 50, next: second-half }
      - { kind: milestone, id: second-half, name: ${t('Second half')}, days: 90, form: report, share: 50, next: outcome, late: lapsed }
      - { kind: outcome, id: outcome, name: ${t('Outcome')}, days: 30, after-months: 6, form: later, next: completed, late: completed }
      - { kind: appeal, id: appeal, name: ${t('Appeal')}, days: 20, uphold: refused, overturn: offer }
      - { kind: end, id: completed, name: ${t('Completed')}, result: completed }
      - { kind: end, id: refused, name: ${t('Refused')}, result: refused, appeal: { days: 30, to: appeal } }
      - { kind: end, id: declined, name: ${t('Declined')}, result: declined }
      - { kind: end, id: lapsed, name: ${t('Lapsed')}, result: lapsed }
      - { kind: end, id: withdrawn, name: ${t('Withdrawn')}, result: withdrawn }
    reasons:
      - { id: worth-it, for: [approve], text: ${t('Worth it')} }
      - { id: not-complete, for: [refuse], at: [check], text: ${t('Not complete')} }
      - { id: not-worth-it, for: [refuse], at: [decision], text: ${t('Not worth it')} }
      - { id: heard, for: [uphold, overturn], text: ${t('Heard')} }
`

/** The example with the long process beside its own. */
export const withLongProcess: readonly Edit[] = add(longProcess)
