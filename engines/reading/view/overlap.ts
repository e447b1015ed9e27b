import type { Span } from '#engines/chinese'

export const overlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
