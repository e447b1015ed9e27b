/** Where a reviewer's name stands as text. What readers themselves sent says nothing of who they are. */
export const askNames = [{ table: 'ask_correction', column: 'settled_by', at: 'settled_at' }] as const
