import type { FaultCode } from '../model/fault.ts'

/** A pack in order, line by line; each broken one changes, adds or removes lines of it. */
export const GOOD = `facts:
  - id: founded-on
    type: date
    range: [1990-01-01, 2026-12-31]
    label: { zh-Hant: 成立日期, en: Date of founding }
    question: { zh-Hant: 何時成立？, en: When was it founded? }
    why: { zh-Hant: 年資, en: Years of operation count. }
    immutable: true
  - id: staff
    type: integer
    range: [0, 5000]
    label: { zh-Hant: 員工, en: Staff }
    effort: 3
  - id: turnover
    type: money
    label: { zh-Hant: 營業額, en: Turnover }
  - id: kind
    type: enum
    options:
      - { id: company, label: { zh-Hant: 公司, en: Company } }
      - { id: school, label: { zh-Hant: 學校, en: School } }
    label: { zh-Hant: 種類, en: Kind }
  - id: fields
    type: set
    options:
      - { id: chips, label: { zh-Hant: 芯片, en: Chips } }
      - { id: robots, label: { zh-Hant: 機械人, en: Robots } }
    label: { zh-Hant: 範疇, en: Fields }
    ask-when: { fact: kind, is: company }
  - id: months
    type: integer
    label: { zh-Hant: 月數, en: Months }
    derive: { months-between: [{ fact: founded-on }, as-of] }
parameters:
  - id: minimum-months
    type: integer
    label: { zh-Hant: 最少月數, en: Least months }
    values:
      - { value: 24, valid: { from: 2026-02-25, to: 2027-03-31 }, cite: [{ source: news, at: 10-20, sum: 9f3a11c2 }] }
      - { value: 36, valid: { from: 2027-04-01 } }
criteria:
  - id: is-company
    fact: kind
    is: company
subjects:
  - id: elite
    kind: scheme
    name: { zh-Hant: 菁英, en: Elite }
    valid: { from: 2026-02-25 }
    cite: [{ source: news, at: 30-40, sum: 90317284, figure: "5,000" }]
    criterion:
      all:
        - { criterion: is-company }
        - { fact: months, at-least: { parameter: minimum-months } }
        - { fact: staff, between: [5, 500] }
    exceptions:
      - when: { fact: fields, includes: chips }
        then: { fact: turnover, at-least: 1000000.50 }
        text: { zh-Hant: 芯片企業, en: Chip makers }
    examples:
      - { name: "a young firm", as-of: 2026-03-10, facts: { kind: company, staff: 10 }, outcome: needs-facts }
  - id: follow-up
    kind: scheme
    name: { zh-Hant: 跟進, en: Follow-up }
    criterion: { subject: elite }
`

export interface Broken {
  readonly name: string
  /** What stands in the good pack, and what stands there instead. */
  readonly replace: string
  readonly by: string
  readonly code: FaultCode
  /** A part of the line on which the problem must be reported. */
  readonly on: string
}

export const BROKEN: readonly Broken[] = [
  { name: 'a tab as indentation', replace: '    type: date', by: '\ttype: date', code: 'yaml-syntax', on: 'type: date' },
  { name: 'an unclosed bracket', replace: 'range: [0, 5000]', by: 'range: [0, 5000', code: 'yaml-syntax', on: 'label: { zh-Hant: 員工' },
  { name: 'a key twice', replace: '    immutable: true', by: '    immutable: true\n    immutable: false', code: 'duplicate-key', on: 'immutable: false' },
  { name: 'a decoding that failed', replace: 'en: Staff', by: 'en: Sta\uFFFDf', code: 'not-utf-8', on: 'Sta' },
  { name: 'a control character', replace: 'en: Staff', by: 'en: Sta\u0007ff', code: 'not-utf-8', on: 'Sta' },
  { name: 'a top-level key nobody reads', replace: 'criteria:\n', by: 'criterions: []\ncriteria:\n', code: 'unknown-key', on: 'criterions' },
  { name: 'a section that is no list', replace: 'criteria:\n', by: 'schemes: []\nx-facts: 1\ncriteria:\n', code: 'unknown-key', on: 'x-facts' },
  { name: 'a key with a slip', replace: '    immutable: true', by: '    imutable: true', code: 'unknown-key', on: 'imutable' },
  { name: 'a key of another form', replace: '{ criterion: is-company }', by: '{ criterion: is-company, of: [] }', code: 'unknown-form', on: 'of: []' },
  { name: 'a fact without type', replace: '    type: money\n', by: '', code: 'missing-key', on: 'id: turnover' },
  { name: 'a fact without label', replace: '    label: { zh-Hant: 營業額, en: Turnover }\n', by: '', code: 'missing-key', on: 'id: turnover' },
  { name: 'a type there is none of', replace: 'type: money', by: 'type: monies', code: 'wrong-value', on: 'monies' },
  { name: 'a text without English', replace: '{ zh-Hant: 員工, en: Staff }', by: '{ zh-Hant: 員工 }', code: 'missing-language', on: '員工' },
  { name: 'a text without Chinese', replace: '{ zh-Hant: 員工, en: Staff }', by: '{ en: Staff }', code: 'missing-language', on: 'en: Staff' },
  { name: 'an empty text', replace: '{ zh-Hant: 員工, en: Staff }', by: '{ zh-Hant: 員工, en: "" }', code: 'missing-language', on: '員工' },
  { name: 'a text that is one string', replace: '{ zh-Hant: 員工, en: Staff }', by: 'Staff', code: 'missing-language', on: 'label: Staff' },
  { name: 'a language there is none of', replace: 'en: Staff }', by: 'en: Staff, fr: Personnel }', code: 'unknown-key', on: 'fr: Personnel' },
  { name: 'an id with capitals', replace: 'id: turnover', by: 'id: Turnover', code: 'bad-id', on: 'id: Turnover' },
  { name: 'a fact declared twice', replace: 'id: turnover', by: 'id: staff', code: 'duplicate-id', on: 'id: staff' },
  { name: 'a subject declared twice', replace: 'id: follow-up', by: 'id: elite', code: 'duplicate-id', on: 'id: elite' },
  { name: 'an option listed twice', replace: '{ id: school,', by: '{ id: company,', code: 'duplicate-option', on: '學校' },
  { name: 'an enum without options', replace: 'type: money', by: 'type: enum', code: 'missing-key', on: 'id: turnover' },
  { name: 'options of a number', replace: '    effort: 3', by: '    options: [{ id: a, label: { zh-Hant: 甲, en: A } }]', code: 'type-clash', on: 'options: [{ id: a' },
  { name: 'a reversed range', replace: 'range: [0, 5000]', by: 'range: [5000, 0]', code: 'empty-range', on: 'range: [5000' },
  { name: 'a range of another type', replace: 'range: [0, 5000]', by: 'range: [2020-01-01, 2021-01-01]', code: 'type-clash', on: 'range: [2020' },
  { name: 'an effort beyond ten', replace: 'effort: 3', by: 'effort: 11', code: 'wrong-value', on: 'effort: 11' },
  { name: 'a fact that is not declared', replace: 'fact: staff, between', by: 'fact: stuff, between', code: 'unknown-fact', on: 'stuff' },
  { name: 'a parameter that is not declared', replace: 'parameter: minimum-months }', by: 'parameter: least-months }', code: 'unknown-parameter', on: 'least-months' },
  { name: 'a criterion that is not declared', replace: 'criterion: is-company }', by: 'criterion: is-firm }', code: 'unknown-criterion', on: 'is-firm' },
  { name: 'a subject that is not declared', replace: 'subject: elite', by: 'subject: elites', code: 'unknown-subject', on: 'elites' },
  { name: 'an option that is not declared', replace: '    is: company', by: '    is: firm', code: 'unknown-option', on: 'is: firm' },
  { name: 'an option of a set that is not declared', replace: 'includes: chips', by: 'includes: fish', code: 'unknown-option', on: 'fish' },
  { name: 'a date operator on a number', replace: '{ fact: staff, between: [5, 500] }', by: '{ fact: staff, before: 2026-01-01 }', code: 'type-clash', on: 'before: 2026' },
  { name: 'a text where a number is wanted', replace: 'between: [5, 500]', by: 'at-least: many', code: 'type-clash', on: 'many' },
  { name: 'money with three decimals', replace: '1000000.50', by: '1000000.505', code: 'type-clash', on: '1000000.505' },
  { name: 'a set compared with is', replace: 'includes: chips', by: 'is: chips', code: 'type-clash', on: 'is: chips' },
  { name: 'includes of what is no set', replace: 'fact: fields, includes: chips', by: 'fact: kind, includes: company', code: 'type-clash', on: 'includes: company' },
  { name: 'money added to a number', replace: 'fact: staff, between: [5, 500]', by: 'value: { add: [{ fact: staff }, { fact: turnover }] }, at-least: 5', code: 'type-clash', on: 'add: [' },
  { name: 'a derivation of another type', replace: 'derive: { months-between: [{ fact: founded-on }, as-of] }', by: 'derive: { divide: [{ fact: staff }, 2] }', code: 'type-clash', on: 'divide' },
  { name: 'an expression of no form', replace: 'derive: { months-between: [{ fact: founded-on }, as-of] }', by: 'derive: { weeks-between: [1, 2] }', code: 'unknown-form', on: 'weeks-between' },
  { name: 'months between one date', replace: '[{ fact: founded-on }, as-of] }', by: '[{ fact: founded-on }] }', code: 'empty-list', on: 'months-between' },
  { name: 'a fact derived from itself', replace: 'months-between: [{ fact: founded-on }, as-of]', by: 'add: [{ fact: months }, 1]', code: 'cycle', on: 'id: months' },
  { name: 'subjects that rest on each other', replace: '{ criterion: is-company }', by: '{ subject: follow-up }', code: 'cycle', on: 'id: elite' },
  { name: 'a criterion that rests on itself', replace: '    fact: kind\n    is: company', by: '    criterion: is-company', code: 'cycle', on: 'id: is-company' },
  { name: 'bounds that exclude each other', replace: '{ criterion: is-company }', by: '{ all: [{ fact: staff, at-least: 10 }, { fact: staff, less-than: 5 }] }', code: 'never-met', on: 'less-than: 5' },
  { name: 'two kinds at once', replace: '{ fact: staff, between: [5, 500] }', by: '{ fact: kind, is: school }', code: 'never-met', on: 'criterion:' },
  { name: 'a bound outside the range', replace: 'between: [5, 500]', by: 'at-least: 5001', code: 'never-met', on: '5001' },
  { name: 'more than there are', replace: '{ criterion: is-company }', by: '{ at-least: 2, of: [{ criterion: is-company }] }', code: 'never-met', on: 'at-least: 2' },
  { name: 'a reversed between', replace: 'between: [5, 500]', by: 'between: [500, 5]', code: 'empty-range', on: 'between: [500' },
  { name: 'a test without operator', replace: '{ fact: staff, between: [5, 500] }', by: '{ fact: staff }', code: 'unknown-form', on: '- { fact: staff }' },
  { name: 'a test with two operators', replace: 'between: [5, 500]', by: 'at-least: 5, at-most: 500', code: 'unknown-form', on: 'at-most: 500' },
  { name: 'an empty all', replace: 'criterion: { subject: elite }', by: 'criterion: { all: [] }', code: 'empty-list', on: 'all: []' },
  { name: 'a criterion of no form', replace: 'criterion: { subject: elite }', by: 'criterion: { sometimes: true }', code: 'unknown-form', on: 'sometimes' },
  { name: 'reversed validity', replace: 'valid: { from: 2026-02-25 }', by: 'valid: { from: 2026-02-25, to: 2025-02-25 }', code: 'reversed-validity', on: '2025-02-25' },
  { name: 'a day there is none of', replace: 'valid: { from: 2026-02-25 }', by: 'valid: { from: 2026-02-30 }', code: 'bad-date', on: '2026-02-30' },
  { name: 'values of a parameter that overlap', replace: 'valid: { from: 2027-04-01 }', by: 'valid: { from: 2027-03-31 }', code: 'overlapping-values', on: 'value: 36' },
  { name: 'a citation without sum', replace: ', sum: 9f3a11c2', by: '', code: 'citation-without-sum', on: 'at: 10-20' },
  { name: 'a citation that is not anchored', replace: 'at: 10-20, sum: 9f3a11c2', by: 'find: "two years"', code: 'citation-not-anchored', on: 'find:' },
  { name: 'a reversed citation', replace: 'at: 10-20', by: 'at: 20-10', code: 'citation-reversed', on: 'at: 20-10' },
  { name: 'an empty citation', replace: 'at: 10-20', by: 'at: 10-10', code: 'citation-reversed', on: 'at: 10-10' },
  { name: 'a sum that is no hash', replace: 'sum: 9f3a11c2', by: 'sum: nonsense', code: 'wrong-value', on: 'nonsense' },
  { name: 'an exception that cannot apply', replace: '{ fact: fields, includes: chips }', by: '{ fact: staff, more-than: 5000 }', code: 'unreachable-exception', on: 'more-than: 5000' },
  {
    name: 'exceptions that collide',
    replace: '    examples:',
    by: '      - when: { fact: fields, includes: robots }\n        then: { fact: staff, at-least: 1 }\n    examples:',
    code: 'ambiguous-exceptions',
    on: 'includes: robots',
  },
  { name: 'an example with a fact there is none of', replace: 'staff: 10 }', by: 'stuff: 10 }', code: 'unknown-fact', on: 'a young firm' },
  { name: 'an example with a derived fact', replace: 'staff: 10 }', by: 'months: 10 }', code: 'derived-fact', on: 'a young firm' },
  { name: 'an example out of range', replace: 'staff: 10 }', by: 'staff: -1 }', code: 'wrong-value', on: 'a young firm' },
  { name: 'an outcome there is none of', replace: 'outcome: needs-facts', by: 'outcome: perhaps', code: 'wrong-value', on: 'perhaps' },
  { name: 'a fact asked only after itself', replace: 'ask-when: { fact: kind, is: company }', by: 'ask-when: { fact: fields, includes: chips }', code: 'cycle', on: 'ask-when' },
  { name: 'a shared criterion without name', replace: '  - id: is-company\n    fact: kind', by: '  - fact: kind', code: 'missing-key', on: '- fact: kind' },
]
