import { createApp, type App } from '#platform/http'
import type { Site } from '#platform/ui'
import { FeilunError } from '#platform/errors'
import type { Answer } from '../answer/answer.ts'
import type { Ask } from '../createAsk.ts'
import { correctionDesk } from '../desk/routes.tsx'
import { askPages } from '../pages/routes.tsx'
import type { Town } from './town.ts'

export const site: Site = {
  asset: (name) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'https://feilun.example',
  styles: '/assets/feilun.css',
}

/** The pages of asking over a town; `ask` is the town's own unless another is given. `reviewer` may settle corrections. */
export async function askApp(
  town: Town,
  { ask = town.ask, reviewer }: { ask?: Ask; reviewer?: string } = {},
): Promise<App> {
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const { evidence, packs, corrections, today } = town
  const desk = {
    reviewerOf: async () => {
      if (reviewer === undefined) throw new FeilunError('sign-in-needed')
      return { name: reviewer }
    },
  }
  askPages(app, { site, ask, corrections, evidence, packs, today })
  correctionDesk(app, { site, desk, evidence, corrections, packs })
  await app.ready()
  return app
}

/** A way of asking that answers with the nearest quotes, whatever the question, once or again in another order. */
export function answering(town: Town, make: (quotes: Answer['quotes']) => readonly Answer[]): Ask {
  async function* stream(question: string) {
    const { quotes } = await town.ask.search(question, 5)
    for (const [at, answer] of make([...quotes]).entries())
      yield { kind: at === 0 ? ('answer' as const) : ('refined' as const), answer }
  }
  return { ...town.ask, stream }
}
