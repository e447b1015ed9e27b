import { measures, course, computing, wording, cite, edit, add, type Broken } from './broken.ts'

/** Entries that are well formed and make no sense together. */
export const brokenSense: readonly Broken[] = [
  {
    what: 'a scheme that nothing decides',
    edits: edit(computing, 'subjects:\n  - id: school-computing', 'subjects:\n  - id: another'),
    code: 'scheme-without-subject',
    on: '- id: school-computing\n    title',
  },
  {
    what: 'a subject that decides no scheme',
    edits: edit(computing, 'subjects:\n  - id: school-computing', 'subjects:\n  - id: another'),
    code: 'subject-without-scheme',
    on: '- id: another',
  },
  {
    what: 'a sum that is part of itself',
    edits: edit(
      measures,
      '        kind: appropriation\n        label',
      '        kind: appropriation\n        part-of: training-share\n        label',
    ),
    code: 'money-cycle',
    on: 'part-of: training-share',
  },
  {
    what: 'a sum that is part of nothing',
    edits: edit(measures, 'part-of: whole-programme', 'part-of: everything'),
    code: 'unknown-money',
    on: 'part-of: everything',
  },
  {
    what: 'a part that is larger than its whole',
    edits: edit(measures, 'amount: 1200000', 'amount: 3000000.01'),
    code: 'money-part-too-large',
    on: '3000000.01',
  },
  {
    what: 'exact parts that come to more than their whole',
    edits: edit(
      measures,
      '      - id: training-share',
      `      - { id: other-share, amount: 1800000.01, approximation: exact, kind: fund, part-of: whole-programme, label: ${wording}, ${cite} }\n      - id: training-share`,
    ),
    code: 'money-part-too-large',
    on: 'amount: 3000000',
  },
  {
    what: 'points out of order',
    edits: add(
      `series:\n  - id: s\n    label: ${wording}\n    unit: ${wording}\n    points:\n      - { at: 2027, value: 1, ${cite} }\n      - { at: 2026, value: 1, ${cite} }\n`,
    ),
    code: 'series-order',
    on: 'at: 2026',
  },
  {
    what: 'a point that stands twice',
    edits: add(
      `series:\n  - id: s\n    label: ${wording}\n    unit: ${wording}\n    points:\n      - { at: 2026, value: 1, ${cite} }\n      - { at: 2026, value: 2, ${cite} }\n`,
    ),
    code: 'series-order',
    on: 'value: 2',
  },
  {
    what: 'a part of a year without a point',
    edits: add(
      `series:\n  - id: s\n    label: ${wording}\n    unit: ${wording}\n    points: [{ at: 2026, value: 1, ${cite} }]\n    parts:\n      - { of: 2030, label: ${wording}, value: 1, ${cite} }\n`,
    ),
    code: 'series-part',
    on: 'of: 2030',
  },
  {
    what: 'a conflict that is resolved in no way',
    edits: add(
      `conflicts:\n  - id: c\n    title: ${wording}\n    explanation: ${wording}\n    status: resolved\n    claims: [{ says: ${wording}, ${cite} }, { says: ${wording}, ${cite} }]\n`,
    ),
    code: 'conflict-resolution',
    on: 'status: resolved',
  },
  {
    what: 'a find that was left in content',
    edits: edit(measures, 'at: 51-124, sum: "74b17240"', 'find: "today opened"'),
    code: 'citation-not-anchored',
    on: 'today opened',
  },
  {
    what: 'a find that was left in a rule',
    edits: edit(
      course,
      '          cite: [{ source: mayor-announcement, at: 245-401, sum: "d7cd0096"',
      '          cite: [{ source: mayor-announcement, find: "no more"',
    ),
    code: 'citation-not-anchored',
    on: 'find: "no more"',
  },
  {
    what: 'a citation without a sum',
    edits: edit(measures, 'at: 51-124, sum: "74b17240"', 'at: 51-124'),
    code: 'citation-without-sum',
    on: 'at: 51-124',
  },
  {
    what: 'a span that ends before it starts',
    edits: edit(measures, 'at: 51-124', 'at: 124-51'),
    code: 'citation-reversed',
    on: 'at: 124-51',
  },
  {
    what: 'a figure longer than its span',
    edits: edit(measures, 'at: 539-609, sum', 'at: 539-540, sum'),
    code: 'figure-longer-than-span',
    on: 'at: 539-540',
  },
  {
    what: 'a worked example that comes out otherwise',
    edits: edit(course, 'staff: 21 }, outcome: fails', 'staff: 19 }, outcome: fails'),
    code: 'example-fails',
    on: 'staff: 19',
  },
  {
    what: 'a worked example that lacks other facts',
    edits: edit(course, 'missing: [trading-since, staff]', 'missing: [staff]'),
    code: 'example-fails',
    on: 'missing: [staff]',
  },
]
