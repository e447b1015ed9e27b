/** One message. Its text is plain; a link stands on a line of its own. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try at the same message, so that servers on the way can tell a second delivery from a second message. */
  readonly id?: string
  /** An address that ends messages of this kind when it is opened or, by the mail program, posted to (RFC 8058). */
  readonly unsubscribe?: string
}

export interface Mail {
  /**
   * Resolves once the server has taken the message over, or it stands on the terminal.
   * @throws FeilunError `mail-address-invalid`, or `mail-not-sent` where the server refused or did not answer: to be tried again
   */
  readonly send: (message: MailMessage) => Promise<void>
}
