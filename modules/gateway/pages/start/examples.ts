interface Example {
  /** `https://host/v1` */
  readonly address: string
  readonly model: string
}

/** A question at a terminal. */
export const curlExample = ({ address, model }: Example): string =>
  `export FEILUN_KEY=fl-…
curl ${address}/chat/completions \\
  -H "Authorization: Bearer $FEILUN_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"model": "${model}", "messages": [{"role": "user", "content": "你好"}], "max_tokens": 200}'`

/** The same with OpenAI's own client for Node, as it streams. */
export const nodeExample = ({ address, model }: Example): string =>
  `import OpenAI from 'openai'

const client = new OpenAI({ baseURL: '${address}', apiKey: process.env.FEILUN_KEY })
const stream = await client.chat.completions.create({
  model: '${model}',
  messages: [{ role: 'user', content: '你好' }],
  max_tokens: 200,
  stream: true,
})
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta?.content ?? '')`

/** The same with OpenAI's own client for Python. */
export const pythonExample = ({ address, model }: Example): string =>
  `import os
from openai import OpenAI

client = OpenAI(base_url="${address}", api_key=os.environ["FEILUN_KEY"])
answer = client.chat.completions.create(
    model="${model}",
    messages=[{"role": "user", "content": "你好"}],
    max_tokens=200,
)
print(answer.choices[0].message.content)`
