import type { AdmissionSettings } from './model.ts'

/** What is usual. A slice lives for a day, and an hour is more than any call takes: the door ends them long before. */
export const usualSettings: AdmissionSettings = {
  unknown: 'worst-case',
  unknownAfterMs: 60_000,
  leaseMs: 86_400_000,
  idleMs: 10_000,
  sliceMost: 5_000_000,
  wantMs: 300,
  ledgerMs: 2_000,
  lookMs: 40,
  flushMs: 250,
  adoptMs: 30_000,
}
