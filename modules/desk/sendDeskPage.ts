/** Sends a page that is for one reviewer. */
export { sendOwn as sendDeskPage } from '#platform/http'
