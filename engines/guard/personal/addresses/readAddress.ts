import type { Scan } from '../scan.ts'
export function readAddressAround(_scan: Scan, _at: number): void {}
