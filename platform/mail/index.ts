export { createMail, type MailNeeds } from './createMail.ts'
export type { Mail, MailMessage } from './mail.ts'
export { isMailAddress } from './mailAddress.ts'
