import type { Scan } from '../scan.ts'
export function readRomanisedName(_scan: Scan, _at: number, _said: number): void {}
