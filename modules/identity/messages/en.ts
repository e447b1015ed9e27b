export default {
  'name-wrong': 'A name has 1 to 200 characters.',
  'email-wrong': 'An e-mail address looks like name@example.org.',
  'role-wrong': 'Choose a role; an administrator is one for all schemes.',
  'mail.subject': 'Your link to sign in',
  'mail.text':
    'Open this link to sign in. It works once, and for an hour.\n\n{link}\n\nIf you did not ask for it, do nothing: nobody comes in without it.',
  'invitation.subject': 'You are invited',
  'invitation.text':
    'You have been invited to work on this service. Open this link to come in. It works once, and for an hour; after that, ask for another at the page for signing in, with this address.\n\n{link}',
} as const
