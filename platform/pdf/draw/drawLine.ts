import type { Span } from '../document.ts'
import type { Line } from '../lines/fillLines.ts'
import { green, type Style } from '../style.ts'
import type { Element, Inked, Pen } from './pen.ts'

/** Draws the lines of one element, and keeps a link that goes on in the next line one link. */
export interface Writer {
  /** @param top of the line, from the page's top */
  readonly write: (line: Line<Inked>, x: number, top: number, leading: number) => void
  readonly end: () => void
}

/** The capitals stand in the middle of the line: Chinese and Latin both have their middle at some .36 of the size above the baseline. */
const baselineOf = (top: number, leading: number, { size }: Style): number => top + leading / 2 + size * 0.36

export function createWriter(pen: Pen, element: Element): Writer {
  const links = new Map<Span, Element>()
  /** An annotation belongs to one page, and so does the element that names it. */
  const endLinks = () => {
    for (const link of links.values()) link.end()
    links.clear()
  }
  const forget = pen.onPage(endLinks)
  return {
    write: (line, x, top, leading) => {
      for (const { text, source, x: from, width } of line) {
        const { span, style } = source
        if (span.href === undefined) {
          element.add(() => pen.words(text, style, x + from, baselineOf(top, leading, style)))
          continue
        }
        const link = links.get(span) ?? pen.doc.struct('Link')
        if (!links.has(span)) element.add(link)
        links.set(span, link)
        const baseline = baselineOf(top, leading, style)
        link.add(() => {
          pen.words(text, { ...style, colour: green }, x + from, baseline)
          pen.doc
            .moveTo(x + from, baseline + 2)
            .lineTo(x + from + width, baseline + 2)
            .lineWidth(0.6)
            .stroke(green)
        })
        pen.doc.link(x + from, top, width, leading, new URL(span.href).href, {
          structParent: link,
          Contents: textOf(span.text),
        })
      }
    },
    end: () => {
      endLinks()
      forget()
      element.end()
    },
  }
}

/** The library writes a `String` as a text and a plain string as a name. */
const textOf = (text: string): string => Object(text)
