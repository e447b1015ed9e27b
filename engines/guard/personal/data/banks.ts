/** Clearing codes of Hong Kong's banks that take deposits from people: three digits that open an account number. No full list; a code that is left out is read only after a word that says so. */
export const bankCodes: ReadonlySet<string> = new Set(
  '003 004 006 009 012 015 016 018 020 024 025 027 028 035 038 039 040 041 043 061 072 128 250 382 387 388 389 390 391 392 393 395'.split(
    ' ',
  ),
)
