import type { FastifyReply, FastifyRequest } from 'fastify'
import { keepingTongue } from '#platform/ui'

/** Leads on to a page after a form, in the reader's language. */
export const goTo = (request: FastifyRequest, reply: FastifyReply, href: string): FastifyReply =>
  reply.redirect(keepingTongue(href, request.url), 303)
