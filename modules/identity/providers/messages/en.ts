export default {
  'way.about.person': 'You confirm who you are there, and come back here.',
  'way.about.company': 'For acting on behalf of a company: it confirms which one, and what it has on record of it.',
  'wait.title': 'Waiting for {provider}',
  'wait.lead': 'Open the app of {provider} and say whether what is listed there may be filled in here.',
  'wait.self': 'This page looks again by itself every few seconds.',
  'wait.look': 'Look again now',
  'wait.without': 'Go on without it',
  'wait.without.about': 'You can fill in everything by hand later.',
} as const
