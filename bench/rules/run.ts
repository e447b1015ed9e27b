// npm run bench -- rules: deciding, compiling and simulating, beside publicodes on the same schemes in the same run.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Publicodes from 'publicodes'
import { stringify } from 'yaml'
import {
  columnsFromFacts,
  compile,
  dateOfDay,
  decide,
  simulate,
  tally,
  type Facts,
  type RulePack,
} from '#engines/rules'
import { readRulePack } from '#engines/rules/read'
import { generatePack, generatePerson } from './generate.ts'
import { cpu, figure, shown, spread } from './measure.ts'
import { generatePopulation } from './population.ts'
import { nameOf, publicodesRules, situationOf } from './publicodes.ts'
import { seeded } from './random.ts'

const SCHEMES = 430
const ROUNDS = 15
const PEOPLE_PER_ROUND = 200
const PEERS_PER_ROUND = 5
const POPULATION = 1_000_000

const asOf = dateOfDay(20_522) // 2026-03-10

const pack = generatePack(SCHEMES, 20260310)
const random = seeded(7)
const people = Array.from({ length: PEOPLE_PER_ROUND }, () => generatePerson(pack, random))

// Reading YAML is timed by itself: a server reads once and a browser never does.
const yaml = stringify({
  facts: pack.facts,
  subjects: pack.subjects.map(withAnchors),
})
const read = cpu(() => readRulePack([{ path: 'generated.yaml', text: yaml }], { simplify: (words) => words }))
if (!read.result.ok) throw new Error(`The generated pack is not read: ${JSON.stringify(read.result.problems[0])}`)
console.log(`reading ${figure(yaml.length / 1000)} kB of YAML: ${figure(read.ms)} ms CPU`)

/** The first decision binds what the date needs, so it belongs to compiling. */
function compileAll(): number {
  return cpu(() => decide(compile(pack), {}, asOf, { reasons: 'none' })).ms
}

const program = compile(pack)
const engine = new Publicodes(publicodesRules(pack), { logger: { log() {}, warn() {}, error: console.error } })
const names = pack.subjects.map((subject) => nameOf(subject.id))

function peerDecides(facts: Facts): readonly unknown[] {
  engine.setSituation(situationOf(facts))
  return names.map((name) => engine.evaluate(name).nodeValue)
}

let compared = 0
for (const facts of people.slice(0, 40)) {
  const ours = decide(program, facts, asOf, { reasons: 'none' }).map((decision) => decision.outcome.kind === 'meets')
  const theirs = peerDecides(facts)
  for (const [place, holds] of ours.entries()) {
    if (holds !== theirs[place])
      throw new Error(`publicodes says ${String(theirs[place])} of ${names[place]}, we say ${String(holds)}.`)
    compared += 1
  }
}
console.log(`outcomes equal to those of publicodes: ${compared} of ${compared}`)

const full: number[] = []
const none: number[] = []
const peer: number[] = []
const compiling: number[] = []
const peerCompiling: number[] = []
let reasons = 0
const warmUp = generatePerson(pack, random)

function countReasons(facts: Facts): void {
  for (const decision of decide(program, facts, asOf)) if (decision.outcome.because !== undefined) reasons += 1
}

for (let round = 0; round < ROUNDS; round += 1) {
  compiling.push(compileAll())
  // Either side decides for one person untimed first, so that neither finds the caches full of the other.
  peerDecides(warmUp)
  peer.push(cpu(() => people.slice(0, PEERS_PER_ROUND).forEach(peerDecides)).ms / PEERS_PER_ROUND)
  decide(program, warmUp, asOf)
  full.push(cpu(() => people.forEach((facts) => countReasons(facts))).ms / people.length)
  decide(program, warmUp, asOf, { reasons: 'none' })
  none.push(cpu(() => people.forEach((facts) => decide(program, facts, asOf, { reasons: 'none' }))).ms / people.length)
  if (round < 5) peerCompiling.push(cpu(() => new Publicodes(publicodesRules(pack))).ms)
}
if (reasons !== ROUNDS * people.length * SCHEMES) throw new Error('Some decisions came without reasons.')

console.log(`medians of ${ROUNDS} rounds, interleaved, CPU of one process (minimum–maximum):`)
console.log(`  ${SCHEMES} schemes × 3 criteria, one person, full reasons: ${shown(spread(full))}`)
console.log(`  the same without reasons:                            ${shown(spread(none))}`)
console.log(`  publicodes, the same schemes and people:             ${shown(spread(peer))}`)
console.log(`  compile, and bind to the date:                       ${shown(spread(compiling))}`)
console.log(`  publicodes, reading its rules:                       ${shown(spread(peerCompiling))}`)

const hongKong = readPack(join(import.meta.dirname, '../../packs/hk-2026'))
const simulated = hongKong ?? pack
const simulatedProgram = compile(simulated)
const columns = generatePopulation(simulated, POPULATION, 11)
const simulation = cpu(() => simulate(simulatedProgram, columns, asOf))
const totals = Object.values(simulation.result.outcomes).map(tally)
const decided = totals.reduce((sum, one) => sum + one.fails + one.meets + one['needs-judgement'], 0)
console.log(
  `simulating ${POPULATION} people, one answer in ten left out, over ${hongKong === undefined ? 'the generated pack' : 'packs/hk-2026'} ` +
    `(${simulated.subjects.length} subjects): ${figure(simulation.ms / 1000)} s CPU; ${figure((100 * decided) / POPULATION / simulated.subjects.length)} % settled`,
)

const sample = people.slice(0, 50)
const bySimulation = simulate(program, columnsFromFacts(program, sample), asOf)
for (const [row, facts] of sample.entries()) {
  for (const { subject, outcome } of decide(program, facts, asOf, { reasons: 'none' })) {
    if ((bySimulation.outcomes[subject]?.[row] === 1) !== (outcome.kind === 'meets'))
      throw new Error('The simulation differs from the decisions.')
  }
}

console.log(
  `bench rules: decide_full_ms=${figure(spread(full).median)} decide_none_ms=${figure(spread(none).median)} ` +
    `publicodes_ms=${figure(spread(peer).median)} ratio=${figure(spread(peer).median / spread(full).median)} compile_ms=${figure(spread(compiling).median)} ` +
    `read_yaml_ms=${figure(read.ms)} simulate_s=${figure(simulation.ms / 1000)} people=${POPULATION} subjects=${simulated.subjects.length} equal=${compared}`,
)

function withAnchors(subject: RulePack['subjects'][number]): object {
  return JSON.parse(JSON.stringify(subject), (key, value: unknown) => {
    if (key !== 'cite' || !Array.isArray(value)) return value
    return value.map((cite: { source: string; start: number; end: number; sum: string }) => ({
      source: cite.source,
      at: `${cite.start}-${cite.end}`,
      sum: cite.sum,
    }))
  })
}

function readPack(folder: string): RulePack | undefined {
  const files = filesUnder(folder)
  const result = readRulePack(files, { simplify: (words) => words })
  if (result.ok && result.pack.subjects.length > 0) return result.pack
  console.log('packs/hk-2026 cannot be read; the generated pack is simulated instead')
  return undefined
}

function filesUnder(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))
}
