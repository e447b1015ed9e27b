/** Which desks a reviewer finds at `/desk`. Edit this file to add one that a module serves. */
import { correctionsEntry } from '#modules/ask'
import type { DeskEntry } from '#modules/desk'
import { readingDesk } from '#modules/reading'

export const desks: readonly DeskEntry[] = [readingDesk, correctionsEntry]
