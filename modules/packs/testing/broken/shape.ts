import { pack, measures, course, computing, wording, cite, edit, add, type Broken } from './broken.ts'

/** Entries that do not have the form of their kind. */
export const brokenShape: readonly Broken[] = [
  {
    what: 'a missing title',
    edits: edit(measures, '    title: { zh-Hant: 借用算力予學校, en: Computing time for schools }\n', ''),
    code: 'missing-key',
    on: '- id: computing-for-schools',
  },
  {
    what: 'a key that the kind does not have',
    edits: edit(measures, '    promises:', '    budget: 5\n    promises:'),
    code: 'unknown-key',
    on: 'budget',
  },
  { what: 'a number in quotes', edits: edit(measures, 'value: 400', 'value: "400"'), code: 'wrong-type', on: '"400"' },
  {
    what: 'a word that the key does not allow',
    edits: edit(measures, 'state: planned', 'state: dreamt'),
    code: 'wrong-value',
    on: 'dreamt',
  },
  {
    what: 'money below nothing',
    edits: edit(measures, 'amount: 1200000', 'amount: -5'),
    code: 'wrong-value',
    on: 'amount: -5',
  },
  {
    what: 'money finer than its smallest coin',
    edits: edit(measures, 'amount: 1200000', 'amount: 0.005'),
    code: 'wrong-value',
    on: '0.005',
  },
  {
    what: 'no citation at all',
    edits: edit(
      measures,
      'cite: [{ source: mayor-announcement, at: 125-243, sum: "ea384e4e" }]\n    money',
      'cite: []\n    money',
    ),
    code: 'empty-list',
    on: 'cite: []',
  },
  {
    what: 'an id in capitals',
    edits: edit(measures, '- id: first-class', '- id: First_Class'),
    code: 'bad-id',
    on: 'First_Class',
  },
  {
    what: 'a day that does not exist',
    edits: edit(measures, 'to: 2026-06-30', 'to: 2026-06-31'),
    code: 'bad-date',
    on: '2026-06-31',
  },
  {
    what: 'a date in words',
    edits: edit(measures, 'as-of: 2026-05-04\n', 'as-of: last May\n'),
    code: 'bad-date',
    on: 'last May',
  },
  {
    what: 'a wording without English',
    edits: edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ zh-Hant: 人才 }'),
    code: 'missing-language',
    on: '人才',
  },
  {
    what: 'a wording without 繁體',
    edits: edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ en: Skills }'),
    code: 'missing-language',
    on: 'id: talent',
  },
  {
    what: 'an empty wording',
    edits: edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ zh-Hant: 人才, en: " " }'),
    code: 'missing-language',
    on: '人才',
  },
  {
    what: 'an empty 简体',
    edits: edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ zh-Hant: 人才, zh-Hans: "", en: Skills }'),
    code: 'missing-language',
    on: '人才',
  },
  {
    what: 'a fourth language',
    edits: edit(pack, '{ zh-Hant: 人才, en: Skills }', '{ zh-Hant: 人才, en: Skills, fr: Talents }'),
    code: 'unknown-key',
    on: 'fr: Talents',
  },
  {
    what: 'words that a comma cuts off',
    edits: edit(pack, 'en: Skills }', 'en: Skills, all of them }'),
    code: 'unknown-key',
    on: 'all of them',
  },
  {
    what: 'an owner that is neither named nor not stated',
    edits: edit(computing, 'owner: { office: mayors-office,', 'owner: { offices: mayors-office,'),
    code: 'unknown-key',
    on: 'offices: mayors-office',
  },
  {
    what: 'a scheme whose way in is not https',
    edits: edit(course, 'how: { not-published: true }', `how: { text: ${wording}, url: "http://x.test", ${cite} }`),
    code: 'wrong-value',
    on: 'http://x.test',
  },
  {
    what: 'a time zone that does not exist',
    edits: edit(pack, 'Europe/Dublin', 'Europe/Harbourton'),
    code: 'wrong-value',
    on: 'Europe/Harbourton',
  },
  {
    what: 'a conflict with one side',
    edits: add(
      `conflicts:\n  - { id: c, title: ${wording}, explanation: ${wording}, status: open,\n      claims: [{ says: ${wording}, ${cite} }] }\n`,
    ),
    code: 'conflict-claims',
    on: 'claims:',
  },
  {
    what: 'a promise that is due before it begins',
    edits: edit(measures, '          to: 2026-06-30', '          from: 2026-07-01\n          to: 2026-06-30'),
    code: 'promise-due-reversed',
    on: 'to: 2026-06-30',
  },
]
