import { speakByChat } from './responses/speakByChat.ts'
import { speakOpenAi, type Speak } from './send/speak.ts'

/** Asks a provider in its own dialect. Those that go through a library load it when the first call for one comes. */
const inOwnDialect: Speak = async (attempt) => {
  const { dialect } = attempt.provider
  if (dialect === 'openai' || dialect === 'azure') return speakOpenAi(attempt)
  const { speakByLibrary } = await import('./dialects/speakByLibrary.ts')
  return speakByLibrary(attempt)
}

const byChat = speakByChat(inOwnDialect)

/** Asks a provider in a form that it knows. */
export const speak: Speak = (attempt) => {
  const isDirect = attempt.call.endpoint !== 'responses' || attempt.provider.serves.includes('responses')
  return isDirect ? inOwnDialect(attempt) : byChat(attempt)
}
