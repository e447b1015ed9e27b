import type { Actor } from '#modules/identity'
import type { Project } from '../../model/project.ts'
import type { MadeKey, Projects } from '../../projects/model/projects.ts'

const lastsMs = 2 * 3_600_000
const perMinute = 20
const atOnce = 2

/**
 * A key for one person to try out with: theirs alone, for two hours. There is one for each person and project, whose secret is another each time, so that a
 * list of keys does not fill with them.
 */
export async function playgroundKey(
  projects: Pick<Projects, 'keys' | 'makeKey' | 'changeKey' | 'rotateKey'>,
  actor: Actor,
  project: Pick<Project, 'id'>,
  { name, now }: { readonly name: string; readonly now: Date },
): Promise<MadeKey> {
  const expires = new Date(now.getTime() + lastsMs)
  const mine = (await projects.keys(actor, project.id)).find(
    (key) =>
      key.withdrawn === undefined &&
      key.person === actor.person &&
      key.perMinute === perMinute &&
      key.atOnce === atOnce,
  )
  if (mine === undefined)
    return projects.makeKey(actor, project.id, { name, person: actor.person, expires, perMinute, atOnce })
  await projects.changeKey(actor, mine.id, { expires })
  return projects.rotateKey(actor, mine.id, { seconds: 0 })
}
