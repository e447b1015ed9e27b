/** What carries a letter to an address. Where no server for mail is set it prints it to the terminal. */
export interface Mail {
  readonly send: (message: {
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly html?: string
  }) => Promise<void>
}
