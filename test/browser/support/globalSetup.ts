import type { TestProject } from 'vitest/node'
import { startProduct } from './product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the product that all browser tests share. */
    origin: string
  }
}

/** Starts the product once for all browser tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct()
  provide('origin', product.origin)
  return async () => {
    await product.stop()
  }
}
