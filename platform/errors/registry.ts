/**
 * Every error that Feilun may show to anyone, with its HTTP status. Add a line here, then its title, cause and remedy in
 * `messages/`; the build fails until all three languages have them. docs/reference/errors.md is generated from both.
 */
export const registry = {
  // Requests
  'request-invalid': { status: 400 },
  'request-not-json': { status: 400 },
  'request-too-large': { status: 413 },
  'media-type-unsupported': { status: 415 },
  'not-found': { status: 404 },
  'method-not-allowed': { status: 405 },
  'origin-not-allowed': { status: 403 },
  'too-many-requests': { status: 429 },
  'date-absurd': { status: 400 },
  internal: { status: 500 },
  'not-ready': { status: 503 },
  // Facts and decisions
  'facts-invalid': { status: 422 },
  'fact-unknown': { status: 422 },
  'subject-unknown': { status: 404 },
  // Blueprint
  'measure-unknown': { status: 404 },
  'scheme-unknown': { status: 404 },
  // Sources
  'source-unknown': { status: 404 },
  'source-not-ingested': { status: 404 },
  'span-outside-text': { status: 400 },
  'document-unreadable': { status: 422 },
  'document-empty': { status: 422 },
  'document-too-large': { status: 413 },
  'document-encoding': { status: 422 },
  'document-kind-unknown': { status: 415 },
  'lines-invalid': { status: 422 },
  'document-not-fetched': { status: 502 },
  'address-not-allowed': { status: 403 },
  // Asking
  'question-empty': { status: 400 },
  'question-too-long': { status: 400 },
  'correction-unknown': { status: 404 },
  // Packs
  'pack-invalid': { status: 422 },
  'pack-not-found': { status: 404 },
  'pack-not-loaded': { status: 503 },
  'pack-version-unknown': { status: 404 },
  'pack-version-unreadable': { status: 500 },
  'amendment-refused': { status: 422 },
  'amendment-unknown': { status: 404 },
  // Reading
  'candidate-unknown': { status: 404 },
  'candidate-decided': { status: 409 },
  'text-not-read': { status: 422 },
  // Reviewing
  'desk-closed': { status: 401 },
  'desk-link-spent': { status: 410 },
  // Mail
  'mail-address-invalid': { status: 422 },
  'mail-not-sent': { status: 502 },
  // Payments
  'payment-unknown': { status: 404 },
  'payment-key-reused': { status: 409 },
  'payment-exceeds-hold': { status: 409 },
  'payee-invalid': { status: 422 },
  'payee-unconfirmed': { status: 409 },
  'payment-moved-on': { status: 409 },
  'payment-none-chosen': { status: 422 },
  'payment-mixed': { status: 422 },
  'payment-file-unknown': { status: 404 },
  'payment-file-closed': { status: 409 },
  'payment-four-eyes': { status: 403 },
  'payments-not-set-up': { status: 503 },
  'payment-file-unreadable': { status: 500 },
  'report-too-large': { status: 413 },
  'report-unreadable': { status: 422 },
  'report-unsafe': { status: 422 },
  'report-line-unknown': { status: 404 },
  // Who is here
  'sign-in-needed': { status: 401 },
  'not-permitted': { status: 403 },
  'link-spent': { status: 410 },
  'person-unknown': { status: 404 },
  'party-unknown': { status: 404 },
  'subject-taken': { status: 409 },
  'last-administrator': { status: 409 },
  // Signing in by others, and by passkeys
  'provider-unknown': { status: 404 },
  'provider-failed': { status: 502 },
  'provider-slow': { status: 504 },
  'sign-in-refused': { status: 403 },
  'sign-in-expired': { status: 410 },
  'passkey-refused': { status: 403 },
  'passkey-unknown': { status: 404 },
  // Accounts
  'amount-invalid': { status: 422 },
  'limit-exceeded': { status: 409 },
  'limit-too-low': { status: 409 },
  'account-unknown': { status: 404 },
  'account-path-invalid': { status: 422 },
  'unit-mismatch': { status: 409 },
  'hold-unknown': { status: 404 },
  'hold-closed': { status: 409 },
  'hold-exceeded': { status: 409 },
  'hold-not-due': { status: 409 },
  'expiry-past': { status: 422 },
  'transfer-key-reused': { status: 409 },
  'ledger-busy': { status: 503 },
  // Starting and storing
  'config-invalid': { status: 500 },
  'database-unreachable': { status: 503 },
  'port-in-use': { status: 500 },
} as const satisfies Readonly<Record<string, { readonly status: number }>>

export type ErrorCode = keyof typeof registry
