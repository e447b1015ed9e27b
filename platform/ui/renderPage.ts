import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document as HTML. Give it a `Page`. */
export function renderPage(vnode: VNode): string {
  return `<!doctype html>${renderToString(vnode)}`
}
