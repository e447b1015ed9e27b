import { createHash } from 'node:crypto'

/** Stored texts of sources by the SHA-256 of their UTF-8 bytes, in hex. */
export type Texts = ReadonlyMap<string, string>

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Stored texts by their sums. */
export const textsBySum = (texts: Iterable<string>): Texts => new Map([...texts].map((text) => [sha256(text), text]))

/** The first 8 hex digits of the SHA-256 of a span's UTF-8 bytes. */
export const sumOf = (span: string): string => sha256(span).slice(0, 8)
