declare const caseBrand: unique symbol
declare const referenceBrand: unique symbol
/** A UUID; never shown. */
export type CaseId = string & { readonly [caseBrand]: true }
/** `FL-2026-000123-C`: what people quote. The last character checks the others. */
export type Reference = string & { readonly [referenceBrand]: true }
