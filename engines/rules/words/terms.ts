import { TYPES } from './types.ts'

/** Pieces of wording that faults put into their messages, in English; `{names}` are filled in. */
export const TERMS = {
  ...TYPES,
  // What stands in a file
  'node.map': 'a map',
  'node.list': 'a list',
  'node.scalar': 'a single value',
  // What should stand there
  'wanted.id': 'an id in small letters, digits and single hyphens',
  'wanted.text': 'a text',
  'wanted.truth': 'true or false',
  'wanted.date': 'a day of the calendar as YYYY-MM-DD',
  'wanted.literal': 'a finite number, a word, a date, or true or false',
  'wanted.one-of': 'one of {values}',
  'wanted.whole': 'a whole number from {least} to {most}',
  'wanted.span': 'a span of offsets such as 1023-1046',
  'wanted.sum': 'the first 8 hex digits of a SHA-256',
  'wanted.words': 'some words of the source',
  'wanted.figure': 'a figure',
  'wanted.list': 'a list',
  // How many
  'count.exactly': '{count}',
  'count.least': 'at least {least}',
  'count.between': 'between {least} and {most}',
  'names.alike': ' Known names that begin alike: {names}.',
  // What is wrong with a fact that was given
  'fact.not-an-object': 'Facts are a map with a value for each fact that is answered.',
  'fact.unknown-fact': 'There is no fact named `{fact}`.',
  'fact.derived-fact': '`{fact}` follows from other facts and cannot be given.',
  'fact.wrong-type': '`{fact}` is {wanted}.',
  'fact.out-of-range': '`{fact}` is out of range: it lies from {low} to {high}.',
  'fact.too-large': '`{fact}` is out of range.',
  'fact.absurd-date': '`{fact}` is no day of the calendar as YYYY-MM-DD, or is absurdly early or late.',
  'fact.exclusive-option': '`{fact}` has an option that excludes every other, and another beside it.',
  'fact.unknown-option': '`{fact}` is one of: {options}.',
  // How a worked example differs from what the pack decides
  'example.outcome': 'It says {said}, and the pack decides {found}.',
  'example.missing': 'It says that [{said}] are missing, and the pack asks for [{found}].',
  'example.no-subject': 'The subject is not in the pack.',
  // How a mutant differs from its pack
  'mutant.becomes': '{from} → {to}',
  'mutant.without': '{operator} without {part}',
  'mutant.without-upper': 'between without its upper bound',
  'mutant.without-lower': 'between without its lower bound',
  'mutant.removed': '{what} removed',
  'mutant.denied': '{what} denied',
} as const
