import { StringDecoder } from 'node:string_decoder'

/** Longer than any event of a model, tool calls and images among them. */
const mostCharacters = 16 * 1024 * 1024

/**
 * Cuts server-sent events out of bytes as they come, however they are split: the data of each whole event, its lines joined.
 * @throws RangeError for an event that does not end
 */
export function createEventReader(): { readonly push: (bytes: Uint8Array) => readonly string[] } {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let data: string[] = []
  let size = 0
  return {
    push: (bytes) => {
      const events: string[] = []
      rest += decoder.write(bytes)
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length + size > mostCharacters) throw new RangeError('an event without an end')
      for (const whole of lines) {
        const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
        if (line === '') {
          if (data.length > 0) events.push(data.join('\n'))
          data = []
          size = 0
        } else if (line.startsWith('data:')) {
          data.push(line.slice(line[5] === ' ' ? 6 : 5))
          size += line.length
        }
      }
      return events
    },
  }
}
