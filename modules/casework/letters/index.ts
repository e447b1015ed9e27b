/** Letters to applicants: as data, on a page, and as a tagged PDF. */
export { letterOf } from './letterOf.ts'
export { lettersOf } from './lettersOf.ts'
export { LetterHtml } from './letterHtml.tsx'
export { letterPdf, type LetterPdfOptions } from './letterPdf.ts'
export {
  type GenuineLetter,
  type Letter,
  type LetterBlock,
  type LetterInput,
  type LetterKind,
  type LetterRef,
} from './letter.ts'
export { verificationCode } from './verificationCode.ts'
