/** Which desks a reviewer finds at `/desk`. Edit this file to add one that a module serves. */
import type { DeskEntry } from '#modules/desk'

export const desks: readonly DeskEntry[] = []
