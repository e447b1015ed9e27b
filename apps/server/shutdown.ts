/**
 * Runs `stop` once, on the first sign that we should end: Ctrl-C, SIGTERM, a closed terminal, or the end of the process that started us.
 * Ctrl-C reaches us twice (from the terminal and from the process that started us), so later signals change nothing. An error that
 * nobody caught ends us as well, and then the exit code says so. Whatever happens, the process is gone after 15 seconds.
 */
export function shutdownOn(stop: () => Promise<void>): void {
  let stopping = false
  let code = 0
  const begin = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 15_000).unref()
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)
  process.on('disconnect', begin)
  process.channel?.unref()
  const fatal = (error: unknown) => {
    console.error(error)
    code = 1
    begin()
  }
  process.on('uncaughtException', fatal)
  process.on('unhandledRejection', fatal)
}
