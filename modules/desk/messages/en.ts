export default {
  title: 'Desk',
  lead: 'What people have to look at before it is shown. Whatever you accept goes on record under your name.',
  'signed-in': 'You are here as {name}, for at most twelve hours.',
  leave: 'Leave the desk',
  nothing: 'There is no desk on this server yet.',
  'open.title': 'Come in as {name}',
  'open.lead': 'This link is yours alone: it works once, and for an hour. You stay for at most twelve hours.',
  'open.not-you':
    'If you are not {name}, do not press the button: what is accepted would be on record under that name.',
  'open.button': 'Come in',
  'name-wrong': 'A name has 1 to 200 characters.',
} as const
