import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { compile } from '#engines/rules'
import { packInvalid, readPack } from '#modules/packs'
import { emptySession, standingOf, standPackFrom, withEntry, type Session, type Setting } from '#modules/stand'
import { readConfig } from '#platform/config'
import { asOfDate } from '../asOfDate.ts'
import type { Command } from '../command.ts'
import { askFact, askParty, type Ask } from '../stand/ask.ts'
import { resultLines } from '../stand/resultLines.ts'

const firstQuestion = ({ toAsk }: ReturnType<typeof standingOf>): string | undefined => toAsk[0]

/** Puts question after question until none is left that could change anything. */
async function interview(setting: Setting, ask: Ask): Promise<Session> {
  let session: Session = { ...emptySession, party: await askParty(setting, ask) }
  for (;;) {
    const fact = firstQuestion(standingOf(setting, session))
    if (fact === undefined) return session
    session = withEntry(session, await askFact(setting, fact, ask))
  }
}

/** `feilun stand`: one question at a time, then where you stand. Nothing is stored or sent; the rules are read from the pack's folder. */
export const stand: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string' }, 'as-of': { type: 'string' } } })
  const folder = values.pack ?? readConfig(terminal.env).FEILUN_PACK
  const read = await readPack(folder)
  if (!read.ok) throw packInvalid(folder, read.problems)
  const { content, rules, hash } = read.pack
  const pack = standPackFrom({ content, rules, hash, program: compile(rules) })
  const setting: Setting = { pack, asOf: asOfDate(values['as-of'], content.pack.timezone), about: undefined }
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY })
  const typed = lines[Symbol.asyncIterator]()
  const { language, write } = terminal
  const ask: Ask = {
    language,
    write,
    read: async () => {
      const { value, done } = await typed.next()
      return done === true ? undefined : String(value)
    },
  }
  try {
    const session = await interview(setting, ask)
    write(resultLines(setting, standingOf(setting, session), language).join('\n') + '\n')
  } finally {
    lines.close()
  }
  return 0
}
