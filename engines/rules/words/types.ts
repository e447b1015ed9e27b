/** What a value of each type of fact is, in English; the browser's checks of facts need no other words. */
export const TYPES = {
  'type.boolean': 'true or false',
  'type.integer': 'a whole number',
  'type.decimal': 'a number',
  'type.money': 'an amount of money with at most two decimals',
  'type.date': 'a date as YYYY-MM-DD',
  'type.enum': 'the id of an option',
  'type.set': 'a list of option ids',
  'type.text': 'a text',
} as const
