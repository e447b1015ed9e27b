import type { Browser } from 'playwright-core'
import { launchChromium, NoChromium } from '../launchChromium.ts'

/** A browser, or `undefined` where there is none, and then its tests are skipped; with `CI=true` a missing browser is a failure. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    return await launchChromium()
  } catch (error) {
    if (error instanceof NoChromium && process.env['CI'] !== 'true') return undefined
    throw error
  }
}
