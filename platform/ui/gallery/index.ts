/** The gallery of components, a page for developers. */
export { Gallery } from './Gallery.tsx'
