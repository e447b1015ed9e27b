/** What somebody has just done, said once on the page that they come to. */
export const saids = ['sent', 'withdrawn', 'replied', 'accepted', 'declined', 'appealed', 'reported', 'told'] as const
export type Said = (typeof saids)[number]
