import { purposeById } from '#modules/packs'
import type { View } from '../pages/view.ts'

/** What a purpose is called, or its id where the pack has no name for it. */
export function purposeWords({ content, say }: View, id: string): string {
  const purpose = purposeById(content, id)
  return purpose === undefined ? id : say(purpose.label)
}
