/** What is sealed here, each with a key of its own. */
export const payeePurpose = 'payment payee'
export const filePurpose = 'payment file'
