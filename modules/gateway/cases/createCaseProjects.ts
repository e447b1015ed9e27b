import { followCase, type Followed } from './follow.ts'
import type { CaseProjectsNeeds, GivenCalls } from './needs.ts'
import { settleProject } from './settle.ts'
import { closingProjects } from './store.ts'

/** Projects that cases open: an award of model calls is a project's limit, for as long as its case stands (decision 187). */
export interface CaseProjects {
  /**
   * Opens, raises and closes projects by what cases have given since a moment, and gives back what closed ones did not use. Done twice it is done once.
   * One case that cannot be followed keeps no other waiting, and is tried again next time.
   * @param ending ends it between two cases
   * @throws AggregateError of what failed, when all the others are done
   */
  readonly follow: (since: Date, ending?: AbortSignal) => Promise<Readonly<Record<Followed | 'settled', number>>>
}

const portion = 200

export function createCaseProjects(needs: CaseProjectsNeeds): CaseProjects {
  return {
    follow: async (since, ending) => {
      const done = { opened: 0, raised: 0, closed: 0, nothing: 0, settled: 0 }
      const failures: unknown[] = []
      let after: Pick<GivenCalls, 'case' | 'changed'> | undefined
      for (;;) {
        const found = await needs.given({ since, after, limit: portion })
        for (const given of found) {
          if (ending?.aborted) return done
          try {
            done[await followCase(needs, given)] += 1
          } catch (error) {
            failures.push(error)
          }
        }
        after = found.at(-1)
        if (found.length < portion) break
      }
      for (const project of await closingProjects(needs.database, portion)) {
        if (ending?.aborted) return done
        try {
          if (await settleProject(needs, project)) done.settled += 1
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Projects of some cases could not follow them.')
      return done
    },
  }
}
