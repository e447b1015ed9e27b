/** A word as people say it and what to add for it, the nearest first. */
export interface Row {
  readonly said: readonly string[]
  readonly add: readonly string[]
}

/** A table in lines: `said / said too = add add`. */
export function tableOf(lines: string): readonly Row[] {
  return linesOf(lines).map((line) => {
    const [said = '', add = ''] = line.split(' = ')
    return { said: said.split(' / '), add: add.split(' ') }
  })
}

/** Groups of words in lines, parted by blanks. */
export function groupsOf(lines: string): readonly (readonly string[])[] {
  return linesOf(lines).map((line) => line.split(' '))
}

function linesOf(lines: string): readonly string[] {
  return lines.split('\n').filter((line) => line !== '')
}
