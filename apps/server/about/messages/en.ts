/** What the page about Feilun says. */
export default {
  title: 'About Feilun',
  lead: 'Feilun shows where you stand in a city’s AI+ programme: what is open to you, what is one step away, who is accountable, and which document says so.',
  'is.title': 'What it is',
  'is.1':
    'The name (飛輪) means flywheel. Feilun reads public documents about the programme and sets out, line by line, who is in charge, how much money there is, by when, and for whom.',
  'is.2':
    'Its summaries are its own words. Quotes are the documents’ words, cut from the stored text and never changed or converted.',
  'decides.title': 'How it decides',
  'decides.1':
    'By rules, not by AI. Each condition that a source states is written down as a rule with its quote. Your answers are held against the rules one by one, and every result shows its reasons.',
  'decides.2':
    'A question you skip never counts as a no. What no source states is marked “not stated in the sources”; what a person must judge is left to that person. The same answers on the same day always give the same result.',
  'not.title': 'What it does not do',
  'not.guess': 'It does not guess. No amount, date or condition is made up to fill a gap.',
  'not.approve': 'It does not take or approve applications. Whoever runs a scheme decides.',
  'not.know': 'It knows only the documents under Sources. What was published elsewhere is not counted.',
  'not.choose': 'It does not pick a side. Where two sources disagree, both are quoted.',
  'not.speak': 'It does not speak for the Government or for any other body that it names.',
  'privacy.title': 'Your answers',
  'privacy.1':
    'They are worked out in your browser and not sent. They are kept only if you tick “Remember my answers”, and then only in that browser. A link to your result holds them after the “#”, a part that browsers do not send.',
  'privacy.2':
    'With JavaScript off, your answers travel with the form, and the server works them out without keeping or logging them. There is no account and no tracking. One cookie remembers your language, and only if you choose one.',
  'take.title': 'Take the data',
  'take.1': 'Everything shown here is free to use and needs no key.',
  'take.blueprint': 'Spreadsheets and data, at the foot of the blueprint',
  'take.changes': 'What changed',
  'take.calendar': 'Calendar of promises',
  'take.api': 'API description (OpenAPI)',
  'take.errors': 'Error messages',
  'take.licence':
    'The software is open source under the Apache 2.0 licence. The words of a quote belong to whoever published them.',
  'see.sources': 'Read the sources',
  'see.conflicts': 'See where they disagree',
} as const
