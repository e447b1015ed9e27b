import { z } from 'zod'

/** What every answer of a service that seals its bodies looks like, and what its own server sends to us. */
export const envelope = z.object({
  txID: z.string().max(200).optional(),
  code: z.string().max(40),
  message: z.string().max(1_000).optional(),
  /** Encrypted; missing where there is nothing to say. */
  content: z.string().optional(),
  /** A newer content key, wrapped to ours; the body is under it. */
  secretKey: z.string().max(4_000).optional(),
})
export type Envelope = z.output<typeof envelope>

/** The answer that brings a content key; it alone is not encrypted, but for the key in it. */
export const keyAnswer = z.object({
  code: z.string().max(40),
  content: z
    .object({
      secretKey: z.string().max(4_000),
      issueAt: z.number(),
      /** Milliseconds. */
      expiresIn: z.number().positive(),
    })
    .optional(),
})

/** The letter says which service speaks; the digits mean the same in each. */
const codes = {
  success: /^[A-Z]00000$/,
  /** The content key is not known or over, or did not fit. */
  newKey: /^[A-Z]3000[23]$/,
} as const

/** The request itself was wrong: its signature, its time or its client. Nothing that the person did. */
const ourFault = /^[A-Z]2000\d$/

export const isOurFault = (code: string): boolean => ourFault.test(code)
export const isSuccess = (code: string): boolean => codes.success.test(code)
export const asksForNewKey = (code: string): boolean => codes.newKey.test(code)
