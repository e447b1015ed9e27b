/** The one table of who may do what, and its page: for what must run where the pages of identity cannot. */
export { permissionsPage } from './permissionsPage.ts'
