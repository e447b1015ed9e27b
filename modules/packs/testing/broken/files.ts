import { pack, edit, add, type Broken } from './broken.ts'

/** What is wrong with files as files. */
export const brokenFiles: readonly Broken[] = [
  { what: 'YAML that is none', edits: add('measures: [\n  {'), code: 'yaml-syntax', on: '{' },
  {
    what: 'a key that stands twice',
    edits: edit(pack, '  city:', '  id: again\n  city:'),
    code: 'duplicate-key',
    on: 'id: again',
  },
  { what: 'a file that is a list', edits: add('- measures\n'), code: 'not-a-mapping', on: '- measures' },
  { what: 'a key that no reader knows', edits: add('mesures: []\n'), code: 'unknown-key', on: 'mesures' },
  { what: 'a mapping in place of a list', edits: add('roles:\n  id: judge\n'), code: 'not-a-list', on: 'roles' },
  { what: 'a second head', edits: add('# again\npack: { id: other }\n'), code: 'two-packs', on: 'pack:' },
  {
    what: 'a character that nobody can see',
    edits: edit(pack, 'en: Harbourton }', 'en: "Harbour\\u0000ton" }'),
    code: 'control-character',
    on: 'u0000',
  },
]
