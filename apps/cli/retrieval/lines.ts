import { closeSync, openSync, readSync } from 'node:fs'
import { FeilunError } from '#platform/errors'

const pieceBytes = 1_048_576
const newline = 10

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

function open(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new FeilunError('document-unreadable', { name: path }, [], error)
  }
}

function readPiece(file: number, piece: Buffer, path: string): number {
  try {
    return readSync(file, piece)
  } catch (error) {
    throw new FeilunError('document-unreadable', { name: path }, [], error)
  }
}

/**
 * The lines of a file that hold anything, read piece by piece, so that a file of any size can be read.
 * @throws FeilunError `document-unreadable`
 */
export function* linesOf(path: string): Generator<Line> {
  const file = open(path)
  const decoder = new TextDecoder()
  const lineOf = (bytes: Buffer): string => decoder.decode(bytes).trim()
  try {
    const piece = Buffer.allocUnsafe(pieceBytes)
    let pending: Buffer[] = []
    let number = 1
    for (;;) {
      const read = readPiece(file, piece, path)
      if (read === 0) break
      let from = 0
      for (let at = piece.indexOf(newline); at >= 0 && at < read; at = piece.indexOf(newline, from)) {
        const text = lineOf(Buffer.concat([...pending, piece.subarray(from, at)]))
        pending = []
        if (text !== '') yield { number, text }
        number++
        from = at + 1
      }
      if (from < read) pending.push(Buffer.from(piece.subarray(from, read)))
    }
    const text = lineOf(Buffer.concat(pending))
    if (text !== '') yield { number, text }
  } finally {
    closeSync(file)
  }
}
