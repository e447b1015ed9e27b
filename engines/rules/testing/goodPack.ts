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
      - { id: none, label: { zh-Hant: 以上都不是, en: None of these }, exclusive: true }
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
