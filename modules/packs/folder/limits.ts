/** How large a pack may be: far above any city's programme, far below what could hold up a server. */
export const limits = {
  fileBytes: 2_000_000,
  allBytes: 32_000_000,
  files: 2_000,
  /** Folders within folders. */
  depth: 8,
} as const
