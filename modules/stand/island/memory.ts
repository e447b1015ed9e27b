/** The one thing that is ever kept on the device, and only if the reader ticks the box for it. */
const key = 'feilun.stand'

/** A store that is switched off or full throws; then nothing is remembered, and nothing else goes wrong. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

export const remembered = (): string | undefined => attempt(() => localStorage.getItem(key)) ?? undefined
export const remember = (written: string): void => attempt(() => localStorage.setItem(key, written))
export const forget = (): void => attempt(() => localStorage.removeItem(key))
