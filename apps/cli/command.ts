import type { Language } from '#platform/i18n'

/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  readonly language: Language
  readonly env: Readonly<Record<string, string | undefined>>
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
}

/** One command: its arguments in, its exit code out (0 done, 1 refused, 2 called wrongly). */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

/** Thrown for arguments that are not the command's; the usage is shown. */
export class UsageError extends Error {}
