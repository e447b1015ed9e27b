/** The least that can stand between: hands every request on as it is, and the answer back. What anything more costs is measured from here. */
import { Agent, createServer, request as ask } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const port = Number(process.argv[2])
const server = createServer((request, response) => {
  const { method, url: path, headers } = request
  const upstream = ask({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  upstream.on('error', () => response.destroy())
  request.pipe(upstream)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.(address.port)
})
process.on('disconnect', () => process.exit(0))
