import type { Tally } from '#engines/guard/injection/fit'

const percent = (share: number): string => (100 * share).toFixed(1)

/** One line a tally, in columns: side, language, kind, count, per cent and its 95 % interval. */
export const tallyLines = (tallies: readonly Tally[]): string =>
  tallies
    .map(({ isAttack, language, kind, flagged, total, low, high }) =>
      [
        (isAttack ? 'recall' : 'false positives').padEnd(16),
        language.padEnd(9),
        kind.padEnd(34),
        `${flagged}/${total}`.padStart(12),
        percent(total === 0 ? 0 : flagged / total).padStart(7),
        `  ${percent(low)}–${percent(high)}`,
      ].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('')
