import { z } from 'zod'

/**
 * A provider's own name of a person or a company: plain characters, and not longer than OpenID Connect allows (Core 1.0, section 2), so that it
 * can be kept and found.
 */
export const subjectForm = z.string().regex(/^[\u0021-\u007e]{1,255}$/)
