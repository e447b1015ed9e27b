import type { Residency } from '../model/project.ts'

/**
 * Whether a project's texts may be shown to a server in such a region. Where nobody has said where it stands, only those of projects that may go
 * anywhere; and never those of a project that names its providers, as the server is none of them.
 */
export const mayShow = ({ regions, providers }: Residency, region: string | undefined): boolean =>
  providers === undefined && (regions === undefined || (region !== undefined && regions.includes(region)))
