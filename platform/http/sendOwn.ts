import type { FastifyReply } from 'fastify'
import { sendPage } from './sendPage.ts'

/** Sends a page that is for one reader: nothing on the way keeps it, and nothing that indexes lists it. */
export const sendOwn = (reply: FastifyReply, html: string): FastifyReply =>
  sendPage(reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' }), html)
