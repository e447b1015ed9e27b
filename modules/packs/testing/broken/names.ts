import { pack, measures, facts, course, computing, wording, cite, edit, add, type Broken } from './broken.ts'

/** Names used twice, and names of nothing. */
export const brokenNames: readonly Broken[] = [
  {
    what: 'an id that is used twice',
    edits: edit(pack, '{ id: computing, label', '{ id: talent, label'),
    code: 'duplicate-id',
    on: '算力',
  },
  {
    what: 'a sum that another measure has too',
    edits: edit(
      measures,
      '    purpose: computing',
      `    money:\n      - { id: training-share, amount: 1, approximation: about, kind: fund, label: ${wording}, ${cite} }\n    purpose: computing`,
    ),
    code: 'duplicate-id',
    on: '{ id: training-share',
  },
  {
    what: 'a measure that takes the place of a page',
    edits: edit(measures, '- id: computing-for-schools', '- id: proposals'),
    code: 'reserved-id',
    on: '- id: proposals',
  },
  {
    what: 'a fact that is listed twice',
    edits: edit(facts, '- id: years-trading', '- id: staff'),
    code: 'duplicate-id',
    on: '- id: staff\n    type: integer\n    range',
  },
  {
    what: 'an owner that is no office',
    edits: edit(computing, 'owner: { office: mayors-office', 'owner: { office: mayor'),
    code: 'unknown-office',
    on: 'office: mayor,',
  },
  {
    what: 'a partner that is no office',
    edits: edit(measures, '    promises:', '    partners: [nobody]\n    promises:'),
    code: 'unknown-office',
    on: 'partners',
  },
  {
    what: 'a headline that is no sum or figure',
    edits: edit(pack, 'pack:', 'pack:\n  headline: [nothing-at-all]'),
    code: 'unknown-headline',
    on: 'nothing-at-all',
  },
  {
    what: 'a purpose that is not listed',
    edits: edit(measures, 'purpose: talent', 'purpose: glory'),
    code: 'unknown-purpose',
    on: 'glory',
  },
  {
    what: 'a scheme of a measure that is not there',
    edits: edit(course, 'measure: shop-training', 'measure: shops'),
    code: 'unknown-measure',
    on: 'measure: shops',
  },
  {
    what: 'a proposal about a measure that is not there',
    edits: add(
      `proposals:\n  - { id: p, title: ${wording}, summary: ${wording}, by: ${wording}, kind: proposal,\n      addresses: [shop-training, moon], ${cite} }\n`,
    ),
    code: 'unknown-measure',
    on: 'addresses',
  },
  {
    what: 'guidance of nobody',
    edits: add(`guidelines:\n  - { id: g, title: ${wording}, area: ${wording}, ${cite},\n      issuer: nobody }\n`),
    code: 'unknown-office',
    on: 'issuer',
  },
  {
    what: 'a judge who is no role',
    edits: edit(
      computing,
      'by: mayors-office }',
      'by: mayors-office }\n        - judgement: { by: mayor, question: { zh-Hant: 甲, en: a } }',
    ),
    code: 'unknown-role',
    on: 'by: mayor,',
  },
  {
    what: 'an unpublished criterion of no office',
    edits: edit(computing, 'by: mayors-office }', 'by: mayor }'),
    code: 'unknown-office',
    on: 'by: mayor }',
  },
  {
    what: 'a source that is not listed',
    edits: edit(
      computing,
      'gives: { text: { zh-Hant: 市政府的算力, en: Computing time of the city }, cite: [{ source: mayor-announcement',
      'gives: { text: { zh-Hant: 市政府的算力, en: Computing time of the city }, cite: [{ source: gazette',
    ),
    code: 'unknown-source',
    on: 'gazette',
  },
  {
    what: 'a criterion that cites a source that is not listed',
    edits: edit(course, '          cite: [{ source: mayor-announcement', '          cite: [{ source: gazette'),
    code: 'unknown-source',
    on: 'gazette',
  },
  {
    what: 'a party with a fact that is not there',
    edits: edit(pack, 'facts: { party-kind: shop }', 'facts: { kind: shop }'),
    code: 'party-facts',
    on: 'facts: { kind: shop }',
  },
  {
    what: 'a party with an option that is not there',
    edits: edit(pack, 'facts: { party-kind: shop }', 'facts: { party-kind: bank }'),
    code: 'party-facts',
    on: 'party-kind: bank',
  },
  {
    what: 'a criterion over a fact that is not there',
    edits: edit(course, '- fact: staff', '- fact: people'),
    code: 'unknown-fact',
    on: '- fact: people',
  },
  {
    what: 'a criterion over a parameter that is not there',
    edits: edit(course, '{ parameter: least-years }', '{ parameter: years }'),
    code: 'unknown-parameter',
    on: 'parameter: years',
  },
]
