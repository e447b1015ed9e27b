export default {
  title: 'Desk',
  lead: 'What people have to look at before it is shown. Whatever you accept goes on record under your name.',
  'signed-in': 'You are here as {name}.',
  me: 'Your page',
  nothing: 'There is no desk on this server yet.',
} as const
