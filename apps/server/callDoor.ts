/** Asks the gateway of this server a question, over HTTP as every client does: there is no other way in. */
export const callDoor = (origin: string, key: string, body: object, language: string): Promise<Response> =>
  fetch(`${origin}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })
