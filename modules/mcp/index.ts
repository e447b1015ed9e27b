/** Asking Feilun by programs: an MCP server, over HTTP and on standard input and output. See README.md. */
export type { McpDependencies } from './dependencies.ts'
export { mcpRoutes } from './routes.ts'
export { serveOnStdio } from './serveOnStdio.ts'
