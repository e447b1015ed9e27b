import { serveStdio, type StdioServerHandle } from '@modelcontextprotocol/server/stdio'
import { createServer } from './createServer.ts'
import type { McpDependencies } from './dependencies.ts'

/** The tools for a program that has started this one and speaks with it on its standard input and output. */
export function serveOnStdio(dependencies: McpDependencies, onerror: (error: Error) => void): StdioServerHandle {
  const report = (error: unknown): void => onerror(error instanceof Error ? error : new Error(String(error)))
  return serveStdio(() => createServer(dependencies, report), { onerror })
}
