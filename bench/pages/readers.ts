import { load, type Load } from './load.ts'

/** `users` people who open one page a second each, all of them at different moments. */
export async function readers(urls: readonly string[], users: number, seconds: number): Promise<Load> {
  const times: number[] = []
  let failed = 0
  const wait = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds))
  const person = async (number: number) => {
    await wait((number * 1_000) / users)
    for (let turn = 0; turn < seconds; turn++) {
      const began = performance.now()
      const one = await load([urls[(turn + number) % urls.length] ?? ''], 1, 0.000_001)
      times.push(...one.times)
      failed += one.failed
      await wait(1_000 - (performance.now() - began))
    }
  }
  await Promise.all(Array.from({ length: users }, (_, number) => person(number)))
  return { times: times.toSorted((a, b) => a - b), perSecond: times.length / seconds, failed }
}
