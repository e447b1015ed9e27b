import { dayNumber } from '../model/plainDate.ts'
import type { Program } from '../plan/program.ts'
import { runsOfSubject } from '../plan/subjectRuns.ts'

/** So many days at most are looked at for one subject. */
const MOST_DAYS = 40

/**
 * The days on which a subject must be looked at: the first and last of every run on which the same things are valid,
 * and the days of its worked examples.
 */
export function telltaleDays(program: Program, place: number): readonly number[] {
  const days = new Set<number>()
  for (const example of program.pack.subjects[place]?.examples ?? []) days.add(dayNumber(example['as-of']))
  for (const start of runsOfSubject(program, place)) {
    if (Number.isFinite(start)) days.add(start - 1).add(start)
  }
  // A pack without any date decides alike on every day, so any day will do.
  if (days.size === 0) days.add(0)
  return [...days].slice(0, MOST_DAYS).sort((a, b) => a - b)
}
