import type { Span } from '#engines/chinese'
import { quoteIn } from '../quoted.ts'
import type { Authority, Quoted, Voice } from '../reading.ts'
import type { View } from '../view/view.ts'
import type { Speaker } from './speakers.ts'

/** What of a sentence is needed to say whose word it is. */
export interface Spoken {
  readonly view: View
  readonly clauses: readonly Span[]
  readonly passage: number
  /** By clause. */
  readonly speakers: readonly (Speaker | undefined)[]
  /** Whether someone of the Government, or a body known to the pack, acts in it, and not only should. */
  readonly hasOfficialAgent: boolean
}

const quotedWhole = /^[「“"『].*[」”"』]?$/u
const topic = /^(?:对于|对|就|至于|关于|有关|针对|按|as for|on the)/u

function voiceOf(document: string, view: View, speaker: Speaker, last: Voice | undefined): Voice | undefined {
  const by = quoteIn(document, view, speaker.span)
  if (by === undefined) return undefined
  switch (speaker.kind) {
    case 'government':
      return { kind: 'government', how: 'reported', by }
    case 'unnamed-source':
      return { kind: 'unnamed-source', by }
    case 'commentary':
      return { kind: 'commentary', by }
    case 'same':
      return last === undefined ? { kind: 'commentary', by } : sameAs(last, by)
  }
}

function sameAs(last: Voice, by: Quoted): Voice {
  return last.kind === 'report' || last.kind === 'writer' ? last : { ...last, by }
}

/**
 * Whose word each clause of each sentence is. A speaker is heard until another speaks or the passage ends; 他 goes on with the last one
 * across passages; before the first speaker of a sentence the voice is the one that went before, save for a topic (對於…，某某認為).
 */
export function voicesOf(
  document: string,
  sentences: readonly Spoken[],
  authority: Authority,
): readonly (readonly Voice[])[] {
  let current: Voice | undefined
  let last: Voice | undefined
  let passage = -1
  return sentences.map((sentence) => {
    if (sentence.passage !== passage)
      current = quotedWhole.test(sentence.view.plain) && last?.kind === 'commentary' ? last : undefined
    passage = sentence.passage
    const own = ownVoice(sentence, authority)
    const spoken = sentence.speakers.some((speaker) => speaker !== undefined)
    if (
      !spoken &&
      current?.kind === 'commentary' &&
      sentence.hasOfficialAgent &&
      authority !== 'commentary' &&
      !quotedWhole.test(sentence.view.plain)
    )
      current = undefined
    const voices: Voice[] = []
    const first = sentence.speakers.findIndex((speaker) => speaker !== undefined)
    for (const [at] of sentence.clauses.entries()) {
      const speaker = sentence.speakers[at]
      const heard = speaker && voiceOf(document, sentence.view, speaker, last)
      if (heard) {
        current = heard
        if (heard.kind !== 'unnamed-source') last = heard
      }
      voices.push(current ?? own)
    }
    const opening = sentence.clauses[0]
    const said = first > 0 ? voices[first] : undefined
    if (said && opening && topic.test(sentence.view.plain.slice(opening.start, opening.end)))
      voices.fill(said, 0, first)
    return voices
  })
}

function ownVoice({ hasOfficialAgent }: Spoken, authority: Authority): Voice {
  if (authority === 'government') return { kind: 'government', how: 'direct' }
  if (authority === 'commentary') return { kind: 'writer' }
  return hasOfficialAgent ? { kind: 'government', how: 'reported' } : { kind: 'report' }
}
