import type { MailMessage } from './mail.ts'

const rule = '─'.repeat(72)

/** No character that moves a terminal's cursor or colours it: the text may hold what somebody typed. */
const plain = (text: string): string => text.replaceAll(/[^\P{C}\n]/gu, '')

/** A message as it is printed at the terminal. */
export const written = ({ to, subject, text }: MailMessage): string =>
  [rule, `To: ${plain(to)}`, `Subject: ${plain(subject)}`, '', plain(text).trimEnd(), rule].join('\n')
