import type { KeyId, ProjectId } from '../model/ids.ts'
import type { Caller, Key, Project } from '../model/project.ts'

/** Somebody with a key, apart from what is said of it. */
export function callerWith(project: Partial<Project> = {}, key: Partial<Key> = {}): Caller {
  const id = '00000000-0000-4000-8000-000000000001' as ProjectId
  const account = 'models/measure-1/party-1/project-1' as Project['account']
  return {
    project: {
      id,
      party: 'party-1',
      measure: 'measure-1',
      name: 'A project',
      account,
      state: 'open',
      models: undefined,
      residency: { regions: undefined, providers: undefined },
      guard: { personal: {}, personalInAnswers: {}, injection: undefined, terms: [], onFailure: 'closed' },
      content: { keep: 'nothing' },
      cache: undefined,
      ...project,
    },
    key: {
      id: '00000000-0000-4000-8000-000000000002' as KeyId,
      project: id,
      name: 'A key',
      person: undefined,
      account: `${account}/key-1` as Key['account'],
      models: undefined,
      expires: undefined,
      perMinute: undefined,
      atOnce: undefined,
      ...key,
    },
  }
}
